/** A path that may be a person's page. Deliberately loose and tiny: the loader runs on every LinkedIn page. */
export function isPersonPath(path: string): boolean {
  return /^\/(in|pub|mwlite\/in|sales\/(lead|people|profile)|talent\/profile)\/[^/]/i.test(path);
}
