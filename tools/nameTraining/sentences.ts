/**
 * Sentences as student newsrooms write them, for training the name detector. Written for Homeroom; every name is drawn from lists.
 * Slots: {A} a capital letter (of an institution's name), {N} full name, {F} first name, {L} surname, {2} two surnames, {I} initial and surname, {T} an institution's name
 * that may sound like a person's, {C} a city. Only the first five are people.
 */
export const ENGLISH = `
{N}, a 16-year-old junior at {T}, held a sign that read “Our Future, Our Voice.”
“I was scared at first, but then I saw everyone walking out,” {L} said.
{L} said the Los Angeles Unified School District should listen to students.
On Monday, {N} and {N} met with Principal {N} to ask for more counselors.
“We deserve better,” said {N}, 17, a senior at {T}.
{F}, who asked that her last name not be used, said she has not slept in days.
According to Ms. {L}, the Board of Education will vote on Tuesday.
Students at {T} walked out on Wednesday, May 4, and marched to City Hall.
The Black Student Union, led by {N}, organized the march down {T}.
Sophomore {N} ran the 400 meters in 58.2 seconds at the City Section finals.
{T} beat {T} 3-1 on Friday night behind two goals by {N}.
Coach {L} said he was proud of the Lady Eagles.
Her mother, {N}, works nights at a hospital in {C}.
{F} and her brother {F} take the Metro Gold Line from {C} every morning.
Photo by {N} / Boyle Heights Beat
Illustration courtesy of {N}
By {N}
{N} contributed to this story.
Free Application for Federal Student Aid (FAFSA) forms are due in March.
Advanced Placement exams begin the first week of May, the College Board said.
She takes AP English, Honors Chemistry, U.S. History and Spanish.
In June, the Supreme Court ruled on Deferred Action for Childhood Arrivals, known as DACA.
Black Lives Matter posters hung in the hallway of {T}.
The Associated Student Body held its spring dance, Prom in Paris, on Saturday.
Senior {N} plays violin in the Los Angeles Youth Orchestra.
{N}’s family moved to {C} from Oaxaca in 2015.
“My name is {F} and I am undocumented,” she told the crowd at {T}.
He later texted {F}: “are you ok?”
Mayor {N} and Gov. {N} did not respond to requests for comment.
Police Department officials said no one was hurt. Chief {N} declined to comment.
When {F} turned 15, the family held a quinceañera at {T}.
The winners were {N}, {N} and {N}.
First place: {N}, {T}. Second place: {N}, {T}.
{L}, {F} — absent
Dr. {N}, a professor at the University of {C}, studies air quality.
Rep. {L} visited {T} on Thursday.
The Youth Poet Laureate, {N}, read “Letter to My City.”
Editor’s note: Homeroom is withholding the names of students because they are minors.
Culver City, Inglewood and {C} schools will open on Aug. 14.
Principal {L} canceled the Winter Formal and Senior Night.
Climate change is not a Democratic or Republican issue, {F} said.
{F}’s art hangs in the Museum of Contemporary Art.
Juniors {N} and {N} founded the Robotics Club in 2023.
A memorial for {F} grew outside {T} on Sunday.
Friends remembered {N} as funny and kind.
The district hired {N} as superintendent in July.
Follow the Instagram account for updates, or visit the Career Center in Room 204.
Why Do Students Skip Lunch? {N} Wants Answers
Students Rally Against Budget Cuts at {T}
How {N} Built a Garden at {T}
Teen Poet {N} Wins Citywide Slam
Mental Health Days Are Now Excused Absences in California
Mr. {L} teaches World History and coaches the Academic Decathlon team.
In an interview, {I} said the Title IX office never called back.
Left to right: {N}, {N} and {F}.
{N}, left, and {N} hug after the game against {T}.
The Spanish-language version of this story was translated by {N}.
{F} laughed. {F} shook his head.
{L} scored 21 points. The Trojans host {T} next Friday.
Nobody from Immigration and Customs Enforcement came to {T}, Superintendent {N} said.
yo {F} was there too lol, ask {F}
then {N} posted it on her story
omg {F} told me about it at {T}
Thanks to Target, Starbucks and Vons for the donations.
“It means a lot,” {F} added. “My grandma cried.”
Earth Day, Cinco de Mayo and Juneteenth are on the school calendar.
The Roosevelt High School Rough Riders play at East LA College.
At {T}, enrollment has fallen by 12 percent since 2019.
The {T} library closes at 4 p.m.
Buses run along {T} and {T} every 15 minutes.
A spokesperson for the Los Angeles County Department of Public Health confirmed the numbers.
{L} is a sophomore. {L} wants to study nursing at Cal State {C}.
Math teacher {N} started the petition with her colleague {N}.
Activists from Students Deserve and United Teachers Los Angeles joined {N}.
As {N} tells it, the fire alarm rang at noon.
Neither {F} nor {F} had heard of the Dream Resource Center.
{N} (she/her) is a youth reporter at {T}.
Rest in peace, {F}. We love you, {F} {L}.
{T} reopened on Monday. {T} will follow.
Cinco de Mayo brought dancers to {T}, and Students Deserve brought food.
The Centers for Disease Control and Prevention warned schools.
`
  .trim()
  .split('\n')

export const SPANISH = `
{N}, estudiante de 16 años de {T}, sostuvo un cartel que decía “Nuestra voz importa”.
“Tenía miedo al principio”, dijo {L}.
{N} {L}, de 17 años, dijo que la escuela debe escuchar a los estudiantes.
El lunes, {N} y {N} se reunieron con la directora {N}.
Según la maestra {L}, la Junta de Educación votará el martes.
Los estudiantes de {T} salieron a marchar el miércoles 4 de mayo.
La mamá de {F}, {N} {L}, trabaja de noche en un hospital de {C}.
{F} y su hermano {F} toman el metro todas las mañanas.
Foto de {N} / Boyle Heights Beat
Ilustración cortesía de {N}
Por {N} {L}
El alcalde {N} y el gobernador {N} no respondieron.
“Me llamo {F} y soy indocumentada”, dijo frente a {T}.
El Distrito Escolar Unificado de Los Ángeles anunció recortes en marzo.
La Ayuda Federal para Estudiantes (FAFSA) vence en junio.
En Estados Unidos, la Corte Suprema falló sobre el programa DACA.
La familia de {N} llegó de Oaxaca a {C} en 2015.
La doctora {N}, profesora de la Universidad de {C}, estudia la calidad del aire.
{F} se rió. {F} negó con la cabeza.
Los ganadores fueron {N}, {N} y {N} {L}.
El entrenador {L} dijo que estaba orgulloso de las Águilas.
La estudiante {F}, que pidió no usar su apellido, dijo que no ha dormido.
El superintendente {N} visitó {T} el jueves.
Sus amigos recuerdan a {N} como una persona alegre.
Don {F} y doña {F} venden tamales en la esquina.
El Día de los Muertos se celebra en noviembre en la Plaza Olvera.
Cuando {F} cumplió 15 años, la familia hizo una fiesta en {C}.
La Secretaría de Educación y el Instituto Nacional de Migración no comentaron.
“Fue muy difícil”, agregó {F}. “Mi abuela lloró”.
Para {N} de la Cruz, el arte es una forma de protesta.
Las autoridades de {C} confirmaron la cifra. Nadie resultó herido.
El Museo de Arte Contemporáneo expone la obra de {N}.
La traducción es de {N}.
De izquierda a derecha: {N}, {N} y {F}.
¿Por qué faltan consejeros? Los estudiantes de {T} quieren respuestas
Se reunieron en {T} con la organizadora {N}.
El Consejo Estudiantil, encabezado por {N} {L}, organizó la marcha.
Las clases empiezan en agosto. Las vacaciones terminan el domingo.
La vocera {N} explicó que el Condado de Los Ángeles no tiene fondos.
{L} anotó 21 puntos contra {T}.
{N} estudia en {T} y quiere ser enfermera.
El papá de {F} perdió su empleo en la pandemia de covid-19.
Entonces {F} le escribió a {N}: “¿estás bien?”
La Virgen de Guadalupe y los Dodgers decoran el mural de {N}.
Ni {F} ni {F} conocían el Centro Comunitario.
`
  .trim()
  .split('\n')

export const INSTITUTION_FORMS = [
  '{N} High School',
  '{F} {A}. {L} High School',
  '{F} {A}. {L} Middle School',
  '{L} High School',
  '{N} Middle School',
  '{L} Elementary',
  '{L} Park',
  '{L} Street',
  '{L} Avenue',
  '{L} Boulevard',
  '{N} Library',
  '{N} Senior High School',
  '{L} Recreation Center',
  '{L} College',
  '{N} Park',
  '{L} Hall',
  '{F} Street',
  '{N} Learning Center',
  '{L} Community Garden',
]
export const SPANISH_INSTITUTION_FORMS = [
  'la Preparatoria {N}',
  'la Preparatoria {F} {A}. {L}',
  'el Instituto {N}',
  'la Escuela Secundaria {N}',
  'la Escuela {L}',
  'el Parque {L}',
  'la calle {L}',
  'la Biblioteca {N}',
  '{L} High School',
  'el Centro {N}',
]
