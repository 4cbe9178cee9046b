/*
 * Tells in words where the dashboard cannot run: in a browser that is too old, or when a part of it did not arrive. Before
 * anything else of it runs, and in ECMAScript 5, which those browsers read. README.md says which browsers can.
 */
(function () {
  "use strict";

  var SUPPORTED = "Chrome or Edge 123, Firefox 128, Safari 17.5, or a later one of these";

  function has(test) {
    try {
      return Boolean(test());
    } catch (ignored) {
      return false;
    }
  }

  /* What the build counts on. The first two decide: who has them has had the others for years. */
  var NEEDED = {
    "light-dark() colours": function () {
      return window.CSS.supports("color", "light-dark(#fff, #000)");
    },
    "@property rules": function () {
      return window.CSSPropertyRule;
    },
    "JavaScript modules": function () {
      return "noModule" in document.createElement("script");
    },
    fetch: function () {
      return window.fetch && window.AbortController;
    },
    "crypto.getRandomValues": function () {
      return window.crypto.getRandomValues;
    },
    MessageChannel: function () {
      return window.MessageChannel;
    },
    URLSearchParams: function () {
      return window.URLSearchParams;
    },
    TextDecoder: function () {
      return window.TextDecoder;
    },
    IntersectionObserver: function () {
      return window.IntersectionObserver;
    },
    "Intl.NumberFormat": function () {
      return window.Intl.NumberFormat;
    },
    "Object.hasOwn": function () {
      return Object.hasOwn;
    },
    "Array.prototype.at": function () {
      return Array.prototype.at;
    },
    "String.prototype.replaceAll": function () {
      return String.prototype.replaceAll;
    },
    "the dialog element": function () {
      return window.HTMLDialogElement;
    },
  };

  /* By the object model, because the content security policy lets no style be written into the page's text. */
  function say(title, text) {
    var app = document.getElementById("app");
    if (!app || app.childNodes.length > 0) return;
    var box = document.createElement("main");
    var heading = document.createElement("h1");
    var words = document.createElement("p");
    box.setAttribute("role", "alert");
    box.setAttribute("data-testid", "cannot-run");
    box.style.maxWidth = "34em";
    box.style.margin = "15vh auto";
    box.style.padding = "0 1em";
    box.style.fontFamily = "sans-serif";
    box.style.lineHeight = "1.5";
    heading.style.fontSize = "1.5em";
    heading.style.fontWeight = "bold";
    heading.appendChild(document.createTextNode(title));
    words.appendChild(document.createTextNode(text));
    box.appendChild(heading);
    box.appendChild(words);
    app.appendChild(box);
  }

  var missing = [];
  for (var name in NEEDED) {
    if (Object.prototype.hasOwnProperty.call(NEEDED, name) && !has(NEEDED[name])) missing.push(name);
  }
  if (missing.length > 0) {
    /* main.ts reads it, in browsers that get that far. */
    document.documentElement.setAttribute("data-too-old", "");
    say(
      "This browser is too old for Headway",
      "It lacks " +
        missing.join(", ") +
        ". Headway works in " +
        SUPPORTED +
        ". Update this browser, or open the same link in another one."
    );
    return;
  }

  /* Where the page is not drawn yet, an error is the reason why it never will be. */
  window.addEventListener(
    "error",
    function () {
      say(
        "Headway could not start",
        "A part of the page did not arrive or could not be run. Reload the page. Where that does not help, open it in another browser: Headway works in " +
          SUPPORTED +
          "."
      );
    },
    true
  );
})();
