/** What is asked and what came back: requests, the grammar of replies, the tables of parameters. */
@NullMarked
package org.truegrade.obd.reply;

import org.jspecify.annotations.NullMarked;
