/** Opposites: who has said the one does not say the other. Each side as a pattern over a template or a finished text. */
export const STANCES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [
    /manuals and videos stay unopened|skips?\]? the (?:tutorial|welcome)|tries new tools|only the first line|skims?\b/i,
    /watch(?:es)?\]? a video|read(?:s)?\]? (?:a page to the end|every label|the help|everything)|help article first|documentation|manual first|sample to copy/i,
  ],
  [
    /installs?\]? updates|changes in each update/i,
    /updates? waiting|leaves?\]? updates|update undoes|misses?\]? the way it was|old version/i,
  ],
  [
    /friends bring|family's repair|repair(?:s|ed)? (?:other|friends)|solves?\]? most problems|set up the \{device\} to|tries?\]? new tools/i,
    /asks? (?:a friend|somebody)|until somebody can help|second-hand|never had it explained|hopeless with|hard to tell apart|I'm new here|never seen it|what do you mean by 'cred|relative|lost among/i,
  ],
  [
    /password manager/i,
    /notebook of passwords|passwords in a notebook|password into the field|new password and/i,
  ],
  [
    /for years|been a customer|last time|half my street|so many years|always worked|small changes|since the first|a regular/i,
    /first time|I'm new here|never heard of|new layout means nothing|is new to|signed up \{days\}|never seen it/i,
  ],
  [
    /prefers? (?:the )?(?:phone|call)|trusts?\]? a voice|a call is quicker|prefers?\]? the \{device\}/i,
    /avoids?\]? calls|phone rings out|having to call|hates calls|by message rather than/i,
  ],
  [
    /one line\b|few words|one word|bare answer|short version|says little|nothing else|brief/i,
    /long message|whole story|numbered points|three questions|long story|neighbour, the dog|story of how/i,
  ],
  [
    /patient|no rush|not in a hurry|I can wait|takes? (?:\{their\} )?time/i,
    /walking into|four minutes|before the next|right now|cuts?\]? off|within seconds|the moment a step/i,
  ],
  [
    /thanks?\]? people|says?\]? thank you|very kind|benefit of the doubt/i,
    /small print|assumes?\]? that a friendly|the catch|how do I know/i,
  ],
  [/on paper|prints?\b|ballpoint|bank book/i, /paperless|owns? no printer|without a printer/i],
];
