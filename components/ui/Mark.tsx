/** The mark: a P laid as a pipe, the lead arriving. The name stands beside it or in the page's title. */
export function Mark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="#0b6a64" />
      <path
        d="M9.75 25.25V12.25a5.25 5.25 0 0 1 5.25-5.25h1.75a5.75 5.75 0 0 1 3.85 10.02"
        stroke="#fff"
        strokeWidth="3.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="15.1" cy="18.4" r="2.5" fill="#f5b84f" />
    </svg>
  );
}
