// The same ten criteria in Publicodes: publicodes.mjs REQUESTS ROUNDS SECONDS
import { readFileSync } from "node:fs"
import Engine from "publicodes"

const yes = (fact) => ({ "une de ces conditions": fact })
const rules = {
  famille: { type: "texte" },
  departement: { type: "texte" },
  activite: { type: "texte" },
  salaries: { type: "nombre" },
  mois: { type: "nombre" },
  budget: { type: "nombre" },
  cout: { type: "nombre" },
  demande: { type: "nombre" },
  engagement: { type: "booléen" },
  rapport: { type: "texte" },
  eligible: {
    "toutes ces conditions": [
      yes(["famille = 'association'", "famille = 'cooperative'"]),
      yes(["departement = '35'", "departement = '22'"]),
      "activite != '84.11Z'",
      "activite != '94.91Z'",
      "salaries >= 1",
      "salaries <= 50",
      "mois >= 12",
      "budget <= 500000",
      "cout >= 1000",
      "cout <= 50000",
      "demande * 100 <= cout * 50",
      "engagement",
      yes(["rapport = 'none-due'", "rapport = 'delivered'"]),
    ],
  },
}
const names = {
  "ess-family": ["famille", (v) => `'${v}'`],
  "seat-commune": ["departement", (v) => `'${v.slice(0, 2)}'`],
  activity: ["activite", (v) => `'${v}'`],
  employees: ["salaries", Number],
  "age-in-months": ["mois", Number],
  "annual-budget": ["budget", Number],
  "eligible-cost": ["cout", Number],
  requested: ["demande", Number],
  "republican-commitment": ["engagement", (v) => (v === "yes" ? "oui" : "non")],
  "previous-report": ["rapport", (v) => `'${v}'`],
}
const [, , file, rounds, seconds] = process.argv
const situations = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .map((line) =>
    Object.fromEntries(
      Object.entries(JSON.parse(line))
        .filter(([fact]) => names[fact])
        .map(([fact, value]) => [names[fact][0], names[fact][1](value)]),
    ),
  )
const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } })
const verdict = (i) => engine.setSituation(situations[i % situations.length]).evaluate("eligible").nodeValue
let eligible = 0
for (let i = 0; i < situations.length; i++) eligible += verdict(i) === true ? 1 : 0
console.log(`publicodes: ${eligible} eligible of ${situations.length}`)
const rates = []
for (let round = 0; round < Number(rounds); round++) {
  const begun = process.hrtime.bigint()
  let count = 0
  while (Number(process.hrtime.bigint() - begun) / 1e9 < Number(seconds)) verdict(count++)
  rates.push(count / (Number(process.hrtime.bigint() - begun) / 1e9))
}
rates.sort((a, b) => a - b)
console.log(
  `publicodes ${Math.round(rates[rates.length >> 1])} verdicts/s (${Math.round(rates[0])}–${Math.round(rates.at(-1))})`,
)
