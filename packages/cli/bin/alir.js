#!/usr/bin/env node
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 12)) await import('../dist/main.js');
else {
  process.stderr.write(`alir: needs Node 22.12 or later, this is ${process.versions.node}.\n`);
  process.exitCode = 2;
}
