// Most of what the tests run lives for a moment: every call from outside gets a script context of its own, as at Google, and code that was
// compiled for one serves no other. Compiling later leaves the cores to the tests; it takes a sixth off the whole run.
require('node:v8').setFlagsFromString('--interrupt-budget=1000000');
