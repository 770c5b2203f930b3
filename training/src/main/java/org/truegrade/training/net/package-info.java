/** The network: pruned, trained in PyTorch, compressed, written as ONNX. */
@NullMarked
package org.truegrade.training.net;

import org.jspecify.annotations.NullMarked;
