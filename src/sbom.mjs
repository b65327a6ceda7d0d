// node sbom.mjs OUT NAME LOCK [NUGET FOLDER [RUNTIMES]]: what the program NAME is made of as CycloneDX 1.5: the packages of the lock
// file of NuGet, of npm's where the working folder has one, and the run times packed with it (ID/VERSION;ID/VERSION).
// Licences stand in the nuspec files of NuGet's folder; where that is missing, the name and the hash remain.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const [out, program, lock, folder = process.env.NUGET_PACKAGES ?? join(homedir(), '.nuget', 'packages'), runtimes = ''] = process.argv.slice(2);
const read = name => JSON.parse(readFileSync(name, 'utf8'));
const sha512 = base64 => [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }];
const within = (name, version, file) => join(folder, name.toLowerCase(), version.toLowerCase(), file);

function nugetLicence(name, version) {
  const nuspec = within(name, version, `${name.toLowerCase()}.nuspec`);
  if (!existsSync(nuspec)) return {};
  const text = readFileSync(nuspec, 'utf8');
  const expression = /<license type="expression">([^<]+)</.exec(text)?.[1];
  if (expression) return { licenses: [/ (AND|OR|WITH) /.test(expression) ? { expression } : { license: { id: expression } }] };
  const file = /<license type="file">([^<]+)</.exec(text)?.[1];
  if (file) return { licenses: [{ license: { name: `${file} in the package` } }] };
  const url = /<licenseUrl>([^<]+)</.exec(text)?.[1];
  return url ? { licenses: [{ license: { name: 'see url', url } }] } : {};
}

const component = (name, version, hash) => ({
  type: 'library', 'bom-ref': `pkg:nuget/${name}@${version}`, name, version, purl: `pkg:nuget/${name}@${version}`,
  ...(hash ? { hashes: sha512(hash) } : {}), ...nugetLicence(name, version),
});

// the hash is of the content without the signature, as the lock file checks it at every restore
const nuget = Object.entries(Object.assign({}, ...Object.values(read(lock).dependencies)))
  .filter(([, entry]) => entry.type !== 'Project' && entry.resolved)
  .map(([name, entry]) => component(name, entry.resolved, entry.contentHash));

const packed = runtimes.split(';').filter(Boolean).map(runtime => {
  const [name, version] = runtime.split('/');
  const hash = within(name, version, `${name}.${version}.nupkg.sha512`.toLowerCase());
  return component(name, version, existsSync(hash) ? readFileSync(hash, 'utf8').trim() : null);
});

const npm = Object.entries(existsSync('package-lock.json') ? read('package-lock.json').packages : {})
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
  metadata: { component: { type: 'application', 'bom-ref': program, name: program } },
  components: [...nuget, ...packed, ...npm].sort((one, other) => one.purl < other.purl ? -1 : 1),
}, null, 2) + '\n');
