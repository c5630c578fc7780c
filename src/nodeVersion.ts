/** Says in words what an old Node would otherwise say by crashing in the database driver. */

const oldest = [22, 12] as const;

/** Throws an Error with what to do where the version is older than the drivers can bear. */
export function refuseOldNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(
    `Node ${version} is too old; ${oldest.join('.')} or newer is needed. "npm start" brings its own: run "npm ci" without --omit=dev.`,
  );
}
