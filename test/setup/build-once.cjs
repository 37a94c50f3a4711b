// The only place in the tests that writes dist: every test then runs the bundle that would be deployed.
const { execFileSync } = require('node:child_process');

module.exports = () => {
  execFileSync(process.execPath, ['build.mjs', '--quiet'], { stdio: 'inherit' });
};
