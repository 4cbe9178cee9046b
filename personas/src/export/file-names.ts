/** Longer ones are cut: some file systems take 255 bytes, and a person reads the beginning. */
const LONGEST_SLUG = 60;
const ID_SHOWN = 8;

/**
 * What a file of personas is called: "personas-25-support-desk-customers-jpoND7lv.csv", so that two of them on a desk can be told
 * apart. Letters and digits of any script, and hyphens: nothing that means something to a file system, a shell or a header.
 */
export function toExportFileName(job: { jobId: string; title: string } | undefined, format: string): string {
  const parts =
    job === undefined ? [] : [toSlug(job.title), job.jobId.replace(/[^A-Za-z0-9]/g, "").slice(0, ID_SHOWN)];
  return `${["personas", ...parts].filter(Boolean).join("-")}.${format}`;
}

function toSlug(title: string): string {
  const words =
    title
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return Array.from(words.join("-")).slice(0, LONGEST_SLUG).join("").replace(/-+$/, "");
}

/**
 * The header that offers a body under that name: in ASCII for those who know no more, and whole as RFC 6266 and RFC 8187 have it.
 */
export function toContentDisposition(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\w.-]/g, "_");
  const plain = `attachment; filename="${ascii}"`;
  return ascii === name ? plain : `${plain}; filename*=UTF-8''${encodeURIComponent(name)}`;
}
