import v8 from 'node:v8';

// Imported before everything else, so that it holds however the program is started.

// A pattern that backtracks too long is matched again by an engine that needs linear time.
v8.setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

// Without the accessor no input can reach a prototype through a field named `__proto__`.
Reflect.deleteProperty(Object.prototype, '__proto__');
