// Runs before anything is drawn: whoever chose a theme must not see the other one flash. The choice is made in theme.ts.
try {
  const chosen = localStorage.getItem("headway.theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is forbidden: as the system has it.
}
