import type { Locale } from "../../../../persona/schema.ts";

export interface Place {
  city: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** "GB: London, Leeds" as places; larger cities are named twice where they should come up more often. */
function places(lines: Record<string, string>): Place[] {
  return Object.entries(lines).flatMap(([country, cities]) =>
    cities.split(/\s*,\s*/).map((city) => ({ city, country })),
  );
}

/** Where the people of a locale live. */
export const PLACES: Readonly<Record<Locale, readonly Place[]>> = {
  "en-GB": places({
    GB: "London, London, Birmingham, Manchester, Leeds, Sheffield, Bristol, Liverpool, Newcastle, Nottingham, Cardiff, Swansea, Glasgow, Edinburgh, Aberdeen, Belfast, Norwich, Plymouth, York, Exeter, Coventry, Hull, Inverness, Carlisle, Ipswich",
    IE: "Dublin, Cork, Galway, Limerick",
  }),
  "en-US": places({
    US: "New York, Los Angeles, Chicago, Houston, Phoenix, Philadelphia, San Antonio, Dallas, Columbus, Charlotte, Indianapolis, Seattle, Denver, Boston, Nashville, Detroit, Portland, Memphis, Baltimore, Milwaukee, Albuquerque, Tucson, Omaha, Tulsa, Cleveland, Boise, Spokane, Des Moines",
  }),
  de: places({
    DE: "Berlin, Berlin, Hamburg, Munich, Cologne, Frankfurt, Stuttgart, Leipzig, Dresden, Bremen, Hanover, Nuremberg, Dortmund, Münster, Freiburg, Kiel, Rostock, Erfurt, Kassel, Augsburg, Mainz",
    AT: "Vienna, Graz, Linz, Innsbruck, Salzburg",
    CH: "Zurich, Basel, Bern, Lucerne",
  }),
  fr: places({
    FR: "Paris, Paris, Marseille, Lyon, Toulouse, Nice, Nantes, Montpellier, Strasbourg, Bordeaux, Lille, Rennes, Reims, Grenoble, Dijon, Angers, Brest, Limoges, Tours",
    BE: "Liège, Namur, Charleroi",
    CH: "Geneva, Lausanne",
    CA: "Montreal, Quebec City, Gatineau",
  }),
  es: places({
    ES: "Madrid, Madrid, Barcelona, Valencia, Seville, Zaragoza, Málaga, Murcia, Bilbao, Valladolid, Vigo, Gijón, Granada, Salamanca, Cádiz",
    MX: "Mexico City, Guadalajara, Monterrey, Puebla, Mérida",
    AR: "Buenos Aires, Córdoba, Rosario",
    CO: "Bogotá, Medellín",
  }),
  "pt-BR": places({
    BR: "São Paulo, São Paulo, Rio de Janeiro, Brasília, Salvador, Fortaleza, Belo Horizonte, Manaus, Curitiba, Recife, Goiânia, Belém, Porto Alegre, Campinas, São Luís, Maceió, Natal, Florianópolis, Vitória, Londrina",
  }),
  hi: places({
    IN: "Delhi, Delhi, Jaipur, Lucknow, Kanpur, Indore, Bhopal, Patna, Agra, Varanasi, Meerut, Gwalior, Jabalpur, Ranchi, Raipur, Udaipur, Jodhpur, Dehradun, Chandigarh, Nagpur",
  }),
  ar: places({
    EG: "Cairo, Cairo, Alexandria, Giza, Mansoura",
    MA: "Casablanca, Rabat, Fez, Marrakesh",
    JO: "Amman, Irbid, Zarqa",
    AE: "Dubai, Abu Dhabi, Sharjah",
    TN: "Tunis, Sfax",
    LB: "Beirut, Tripoli",
  }),
  ja: places({
    JP: "Tokyo, Tokyo, Yokohama, Osaka, Nagoya, Sapporo, Fukuoka, Kobe, Kyoto, Kawasaki, Saitama, Hiroshima, Sendai, Chiba, Niigata, Hamamatsu, Okayama, Kumamoto, Kagoshima, Kanazawa, Matsuyama",
  }),
};

/** A sign to put before an amount what one euro's worth is about, and the level of prices for services against western Europe's. */
export const CURRENCIES: Readonly<
  Record<string, { sign: string; perEuro: number; step: number; level?: number }>
> = {
  GB: { sign: "£", perEuro: 0.85, step: 1 },
  IE: { sign: "€", perEuro: 1, step: 1 },
  US: { sign: "$", perEuro: 1.1, step: 1 },
  DE: { sign: "€", perEuro: 1, step: 1 },
  AT: { sign: "€", perEuro: 1, step: 1 },
  CH: { sign: "CHF ", perEuro: 1, step: 1 },
  FR: { sign: "€", perEuro: 1, step: 1 },
  BE: { sign: "€", perEuro: 1, step: 1 },
  CA: { sign: "C$", perEuro: 1.5, step: 1 },
  ES: { sign: "€", perEuro: 1, step: 1 },
  MX: { sign: "MX$", perEuro: 19, step: 5, level: 0.6 },
  AR: { sign: "AR$", perEuro: 1000, step: 500, level: 0.6 },
  CO: { sign: "COL$", perEuro: 4400, step: 1000, level: 0.5 },
  BR: { sign: "R$", perEuro: 5.5, step: 1, level: 0.6 },
  IN: { sign: "₹", perEuro: 90, step: 10, level: 0.3 },
  EG: { sign: "E£", perEuro: 50, step: 5, level: 0.3 },
  MA: { sign: "MAD ", perEuro: 11, step: 1, level: 0.45 },
  JO: { sign: "JOD ", perEuro: 0.8, step: 1, level: 0.7 },
  AE: { sign: "AED ", perEuro: 4, step: 5, level: 1 },
  TN: { sign: "TND ", perEuro: 3.4, step: 1, level: 0.45 },
  LB: { sign: "US$", perEuro: 1.1, step: 1, level: 0.7 },
  JP: { sign: "¥", perEuro: 160, step: 100 },
};
