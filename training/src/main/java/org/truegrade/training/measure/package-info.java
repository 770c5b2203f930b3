/** How good a model is: metrics with intervals, baselines, plots, the model card. */
@NullMarked
package org.truegrade.training.measure;

import org.jspecify.annotations.NullMarked;
