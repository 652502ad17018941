/** Parts of names from many cultures; the people they are put together to are nobody. */

export const GIVEN = (
  'Mireya Jalysa Tomás Zuleyma Kwame Yusuf Anneliese Ximena Dashiell Oluwaseun Priyanka Björn Thảo Ngọc Minh Jae-won Seo-yeon Xiuying Wei ' +
  'Kailani Keoni Leilani Tavita Sione Hovhannes Anahit Arshia Shirin Farzaneh Abdirahman Ayaan Hodan Tigist Selamawit Chukwuemeka ' +
  'Adaeze Temitope Folasade Itzel Xóchitl Citlali Nizhoni Yaretzi Guadalupe Concepción Iñaki Begoña João Thaís Łukasz Małgorzata ' +
  'Oleksandr Zoryana Dmytro Şebnem Çağla Gülşen Søren Åsa Zoë Renée Françoise Siobhán Caoimhe Niamh Saoirse Dʼandre Ta’Niyah ' +
  'Jean-Pierre Mary-Kate Ana-Lucía Harpreet Gurleen Thirumalai Meenakshi Aiyana Takumi Haruka Bao Linh Phuong Chenda Sokha Maly ' +
  'Noor Layla Muhammad Abdulrahman Khadija Esperanza Ignacio Wenceslao Brittany Kayden Jaxson Marisol Esmeralda Osvaldo'
).split(' ')

export const SURNAMES = (
  'Rubio Ibarra Okafor Quiñones Vandenberg Nakamura Szymański Achterberg Gutiérrez O’Donnell Nguyễn Trần Phạm Kim Park Choi Zhang Ouyang Xu Vo Ng ' +
  'Kealoha Tupou Faleolo Petrosyan Hakobyan Mousavi Tehrani Hassan Warsame Tesfaye Gebremariam Adeyemi Okonkwo Nwosu Begay Tsosie ' +
  'Xicoténcatl Zacarías Peña Núñez Müller Löwenstein Østergaard Sjöberg Kowalczyk Wójcik Shevchenko Yıldırım Çelik D’Angelo N’Diaye McAllister ' +
  'MacGregor Fitzgerald Hernández-López Smith-Jones Castañeda-Ruiz Garza-Okoye Kaur Singh Ramanathan Subramaniam Yamazaki Tanaka Sok Chhim Vang Xiong ' +
  'Ramírez Velázquez Mendoza Zamora Escobedo Villaseñor Palomares'
)
  .split(' ')
  .concat(
    'de la Cruz',
    'de la Fuente',
    'van der Berg',
    'al-Rashid',
    'dos Santos',
    'Della Valle',
    'von Hagen',
    'bin Saleh',
    'El Amrani',
    'Mac Cárthaigh',
  )

export const NICKNAMES =
  'Miri Chuy Nacho Lupita Beto Kiki Tati Memo Zuzu Pepito Nana Dede Jojo Tavo Yari Momo'.split(' ')
