import type { Need } from "../tables/situations/needs.ts";

const DRIVES = "driver|pilot|courier|postal|police|paramedic|firefighter";
const CLIMBS = "roofer|house painter|electrician|carpenter|plumber|firefighter|pilot";
const FINE_HANDS =
  "surgeon|dental|tailor|hairdresser|butcher|baker|cook|roofer|carpenter|electrician|plumber|painter|vet|mechanic|midwife|nurse|paramedic|optician|server|gardener|warehouse|factory|farm|musician|firefighter|care assistant|kitchen|physiotherapist|laboratory|cleaner|fitness";
const SEES = `${DRIVES}|${FINE_HANDS}|photographer|graphic|UX designer|drafting|architect|security|curator|family doctor|civil engineer|mechanical engineer|pharmacist|shop assistant|trader|childminder|research chemist|estate agent|head of department`;
const HEARS = `${DRIVES}|call-centre|receptionist|musician|speech therapist|security|childminder|translator|midwife|nurse|surgeon|taxi|journalist|estate agent|insurance`;
const STEADY = `${DRIVES}|surgeon|nurse|midwife|family doctor|head of department|childminder|lawyer|pharmacist`;

/** Work that is hardly ever done with a need, by the title of the occupation. */
const UNSUITED: Partial<Record<Need, RegExp>> = {
  "screen-reader": new RegExp(SEES),
  "low-vision": new RegExp(SEES),
  "colour-vision": /pilot|train driver|electrician|graphic|photographer|house painter|police|paramedic/,
  deaf: new RegExp(HEARS),
  "hard-of-hearing": /pilot|train driver|musician|call-centre|police|firefighter|paramedic/,
  speech: /call-centre|receptionist|speech therapist|pilot|musician|translator|police/,
  "keyboard-only": new RegExp(`${DRIVES}|${FINE_HANDS}|security|research chemist|photographer`),
  tremor: new RegExp(`${DRIVES}|${FINE_HANDS}|drafting|research chemist|photographer|curator`),
  dyslexia: /translator|journalist|librarian|lawyer|bookkeeper/,
  memory: new RegExp(`${STEADY}|surgeon|accountant|actuary|translator`),
  attention: /pilot|surgeon|train driver/,
  vestibular: new RegExp(`${DRIVES}|${CLIMBS}|fitness|surgeon`),
};

/** Whether somebody with these needs can be, or have been, in this occupation. */
export function canWorkAs(title: string, needs: readonly Need[]): boolean {
  return needs.every((need) => UNSUITED[need]?.test(title) !== true);
}
