let shown: string | undefined;

/** The municipality whose lists this page shows, from its beginning to its end: what is asked of the page is asked for that one, or refused. */
export function showMunicipality(sigungu: string | undefined): void {
  shown = sigungu;
}

export function shownMunicipality(): string | undefined {
  return shown;
}
