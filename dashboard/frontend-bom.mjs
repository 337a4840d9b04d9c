// What the front end is made of, as CycloneDX and as a list of licences, from the lock file that the build writes.
// 'npm sbom' stops at a package without a name, which the generated lock file has.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [lockFile, folder] = process.argv.slice(2);
const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));

const components = Object.entries(packages)
  .filter(([path, one]) => path.includes('node_modules/') && one.version && !one.link)
  .map(([path, one]) => component(path.slice(path.lastIndexOf('node_modules/') + 13), one))
  .filter((one, index, all) => all.findIndex((other) => other.purl === one.purl) === index)
  .sort((one, other) => (one.purl < other.purl ? -1 : 1));

function component(name, one) {
  const [algorithm, digest] = (one.integrity ?? '').split('-');
  return {
    type: 'library',
    name,
    version: one.version,
    scope: one.dev ? 'excluded' : 'required',
    purl: `pkg:npm/${name.replace('@', '%40')}@${one.version}`,
    licenses: one.license ? [/^[A-Za-z0-9.-]+$/.test(one.license) ? { license: { name: one.license } } : { expression: one.license }] : [],
    hashes: digest ? [{ alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }] : [],
  };
}

mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/bom-frontend.json`, JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, components }, null, 2));
writeFileSync(
  `${folder}/licences-frontend.txt`,
  components.map((one) => `${licence(one)}  ${one.name} ${one.version}${one.scope === 'excluded' ? ' (build only)' : ''}\n`).sort().join(''),
);
console.log(`${components.length} packages of the front end: ${folder}/bom-frontend.json, licences-frontend.txt`);

function licence(one) {
  return `(${one.licenses.map((each) => each.expression ?? each.license.name).join(', ') || 'not declared'})`;
}
