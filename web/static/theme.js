// Runs before anything is drawn: whoever chose a theme must not see the other one flash. The choice is made in theme.ts.
(function () {
  try {
    var chosen = localStorage.getItem("headway.theme");
    if (chosen === "light" || chosen === "dark") document.documentElement.setAttribute("data-theme", chosen);
  } catch (ignored) {
    // Storage is forbidden: as the system has it.
  }
})();
