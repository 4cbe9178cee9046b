import type { Locale } from "../../../../persona/schema.ts";

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s*,\s*/));

/** Given names that were hardly given any more after about 1970. */
const OLD =
  list(`Alan, Barry, Brenda, Carol, Cheryl, Colin, Deborah, Denise, Derek, Diane, Donna, Edith, Eugene, Frank, Geoffrey,
  Gillian, Gloria, Graham, Irene, Janet, Jean, Joyce, Judy, Keith, Kenneth, Linda, Malcolm, Margaret, Nigel, Patricia, Pauline,
  Ruth, Sheila, Stanley, Susan, Trevor, Valerie, Wendy, Barbara, Gary, Larry, Ronald, Roger, Dennis, Donald, Harold, Howard, Walter,
  Anstrudie, Brunhilde, Elfriede, Erika, Gerda, Gertrud, Hannelore, Hedwig, Helga, Herta, Hildegard, Ilse, Ingeborg, Irmgard,
  Karin, Lieselotte, Renate, Rosemarie, Sieglinde, Ursula, Waltraud, Dieter, Ewald, Friedhelm, Gerhard, Günter, Hans-Dieter,
  Heinz, Helmut, Herbert, Horst, Jürgen, Karl-Heinz, Manfred, Rudolf, Siegfried, Wolfgang, Wilfried, Winfried,
  Adolphine, Bernadette, Colette, Ginette, Huguette, Jacqueline, Josette, Monique, Paulette, Simone, Yvette, Anstrudie, Ascelin,
  Athanase, Bernard, Gérard, Guy, Marcel, Raymond, Roland, Serge, Yves, Abondance, Adegrin, Adelphe, Adeltrude, Agneflète,
  Concepción, Dolores, Encarnación, Rosario, Socorro, Remedios, Emiliano, Eusebio, Florencio, Gumersindo, Wenceslao`);

/** Given names that were hardly given before about 1980. */
const YOUNG =
  list(`Aaliyah, Alexis, Alfie, Amber, Amina, Bethan, Brianna, Brooke, Callum, Chloe, Ebony, Ella, Ethan, Finlay, Freya,
  Gemma, Hailey, Imogen, Isla, Jasmine, Jayden, Jenna, Kayla, Kelsey, Kendra, Kirsty, Latoya, Leanne, Leon, Lewis, Liam, Logan, Maeve,
  Mason, Megan, Mia, Niamh, Noah, Olivia, Oscar, Phoebe, Poppy, Rory, Rosie, Tessa, Theo, Tyler, Tamsin, Zara, Aiden, Austin, Brandon,
  Caleb, Cody, Connor, Darnell, Dylan, Hunter, Jamal, Jordan, Justin, Malik, Trevon, Zachary, Caitlin, Crystal, Savannah, Taylor,
  Ben, Finn, Jannis, Jonas, Kevin, Lena, Leonie, Luca, Luis, Lukas, Maximilian, Mia, Mika, Noah, Emilia, Emily, Fynn, Lara, Lea, Leah,
  Marvin, Justin, Jamie, Joel, Lennard, Mara, Melina, Nele, Chiara, Celina, Jasmin, Vivien,
  Enzo, Hugo, Jade, Léa, Lola, Louane, Lucas, Mathis, Maëlys, Mathéo, Nolan, Océane, Théo, Inès, Lilou, Clémence, Romane, Célia,
  Aarón, Iker, Iván, Izan, Nerea, Noa, Rayan, Yago, Aitana, Ainhoa, Ariadna, Abril, Daniela, Valeria, Axel, Bruno, Saúl,
  Enzo, Kaique, Ketlin, Lavínia, Maitê, Sophia, Yasmin, Isis, Kauã, Lorraine, Miguel, Nicolas, Ígor`);

/** Years. */
const BORN_OLD = 52;
const BORN_YOUNG = 46;
/** Where the lists are of no use: names there go by other fashions. */
const ELSEWHERE: readonly Locale[] = ["hi", "ar", "ja"];

/** Whether somebody of this age may well have the name. */
export function suitsAge(name: string, locale: Locale, age: number): boolean {
  if (ELSEWHERE.includes(locale)) return true;
  return (age >= BORN_OLD || !OLD.has(name)) && (age <= BORN_YOUNG || !YOUNG.has(name));
}
