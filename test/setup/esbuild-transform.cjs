// Turns TypeScript into CommonJS for jest; types are checked elsewhere (npm run types).
const { createHash } = require('node:crypto');
const { transformSync, version } = require('esbuild');

module.exports = {
  getCacheKey: (source, path) => createHash('sha1').update(version).update(path).update(source).digest('hex'),
  process: (source, path) =>
    transformSync(source, {
      loader: path.endsWith('x') ? 'tsx' : path.endsWith('.ts') ? 'ts' : 'js',
      format: 'cjs',
      target: 'node20',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: path,
    }),
};
