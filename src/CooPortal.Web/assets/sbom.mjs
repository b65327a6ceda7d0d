// node assets/sbom.mjs OUT [NUGET FOLDER]: the packages of the portal as CycloneDX 1.5, from the lock files of NuGet and npm.
// Licences stand in the nuspec files of NuGet's folder; where that is missing, the name and the hash remain.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const [out, folder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages')] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(name, 'utf8'));
const sha512 = base64 => [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];

function nugetLicence(name, version) {
  const nuspec = join(folder, name.toLowerCase(), version.toLowerCase(), `${name.toLowerCase()}.nuspec`);
  if (!existsSync(nuspec)) return {};
  const text = readFileSync(nuspec, 'utf8');
  const expression = /<license type="expression">([^<]+)</.exec(text)?.[1];
  if (expression) return { licenses: [/ (AND|OR|WITH) /.test(expression) ? { expression } : { license: { id: expression } }] };
  const file = /<license type="file">([^<]+)</.exec(text)?.[1];
  if (file) return { licenses: [{ license: { name: `${file} in the package` } }] };
  const url = /<licenseUrl>([^<]+)</.exec(text)?.[1];
  return url ? { licenses: [{ license: { name: 'see url', url } }] } : {};
}

const nuget = Object.entries(Object.assign({}, ...Object.values(read('packages.lock.json').dependencies)))
  .filter(([, entry]) => entry.type !== 'Project')
  .map(([name, entry]) => ({
    type: 'library', 'bom-ref': `pkg:nuget/${name}@${entry.resolved}`, name, version: entry.resolved, purl: `pkg:nuget/${name}@${entry.resolved}`,
    // of the content without the signature, as the lock file checks it at every restore
    hashes: sha512(entry.contentHash), ...nugetLicence(name, entry.resolved),
  }));

const npm = Object.entries(read('package-lock.json').packages)
  .filter(([path, entry]) => path && !entry.dev)
  .map(([path, entry]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const purl = `pkg:npm/${name.replace('@', '%40')}@${entry.version}`;
    return {
      type: 'library', 'bom-ref': purl, name, version: entry.version, purl,
      hashes: sha512(entry.integrity.replace('sha512-', '')), ...(entry.license ? { licenses: [{ license: { id: entry.license } }] } : {}),
    };
  });

writeFileSync(out, JSON.stringify({
  bomFormat: 'CycloneDX', specVersion: '1.5', version: 1,
  metadata: { component: { type: 'application', 'bom-ref': 'CooPortal.Web', name: 'CooPortal.Web' } },
  components: [...nuget, ...npm].sort((one, other) => one.purl < other.purl ? -1 : 1),
}, null, 2) + '\n');
