/**
 * Phrases of the stories that a detector may take for a person's name and that are none, as an editor would have
 * answered once and for all. Schools are not among them: the newsroom has a register of schools.
 */
export const NOT_PEOPLE: readonly string[] = [
  // Places
  'Los Angeles',
  'Los Ángeles',
  'Loma Serena',
  'Hollister Plaza',
  'Camino Alto',
  'Solano Street',
  'Mirador Avenue',
  'Pilar Street',
  'Fresno',
  'California',
  // Organisations
  'Eastside Neighbors Network',
  'Loma Serena Unified School District',
  'Eastside Transit',
  'Puente Health Center',
  'Clínica Puente',
  'Pintando Juntos',
  'Burbuja Laundromat',
  'Neumáticos Rivas',
  'U.S. Immigration and Customs Enforcement',
  'Immigration and Customs Enforcement',
  'Social Security',
  'East Section',
  'East Section Fieldhouse',
  // Events
  'East Word Slam',
  'Eastside Regional',
  'Rooftop Shorts',
  'French Revolution',
  // Languages
  'Yucatec Maya',
  // Works, and a machine
  'What the Water Remembers',
  'Bus Stop Psalm',
  'Instructions for Braiding in a Moving Car',
  'Six Ways to Leave the Freeway',
  'Laundry, Sunday',
  'The Dog Who Knew the Schedule',
  'Tortuga',
  'Meet Tortuga',
  // Words that stand together by accident
  'Chard',
  'Beans',
  'Line 9',
  'Room 214',
  'In Room',
  'The Garfield',
]
