/** A path that may be a person's page. Deliberately loose and tiny: the loader runs on every LinkedIn page. */
export function isPersonPath(path: string): boolean {
  return /^\/((mwlite\/|public-profile\/)?(profile\/)?in|pub|sales\/(lead|people|profile)|talent\/profile)\/[^/]/i.test(
    path,
  );
}
