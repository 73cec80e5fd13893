const keyLike = /^[\w-]+$/;

/** `sangat-segera` to `Sangat segera`, `nomorSurat` to `Nomor surat`: for names that nobody gave words to. */
export function humanize(name: string): string {
  // What has spaces or dots was written for people.
  if (!keyLike.test(name)) return name;
  const spaced = name
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(
      /([a-z\d])([A-Z])/g,
      (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
    )
    .trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
