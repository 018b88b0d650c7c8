// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-municipality.h"

#include "chas-fold.h"

/* Sweden's 290 municipalities, by county. Source: Statistics Sweden, counties and municipalities in
 * numerical order. */
// clang-format off
static const char *const names[] = {
  /* Stockholm */
  "Botkyrka", "Danderyd", "Ekerö", "Haninge", "Huddinge", "Järfälla", "Lidingö", "Nacka",
  "Norrtälje", "Nykvarn", "Nynäshamn", "Salem", "Sigtuna", "Sollentuna", "Solna", "Stockholm",
  "Sundbyberg", "Södertälje", "Tyresö", "Täby", "Upplands-Bro", "Upplands Väsby", "Vallentuna",
  "Vaxholm", "Värmdö", "Österåker",
  /* Uppsala */
  "Enköping", "Heby", "Håbo", "Knivsta", "Tierp", "Uppsala", "Älvkarleby", "Östhammar",
  /* Södermanland */
  "Eskilstuna", "Flen", "Gnesta", "Katrineholm", "Nyköping", "Oxelösund", "Strängnäs", "Trosa",
  "Vingåker",
  /* Östergötland */
  "Boxholm", "Finspång", "Kinda", "Linköping", "Mjölby", "Motala", "Norrköping", "Söderköping",
  "Vadstena", "Valdemarsvik", "Ydre", "Åtvidaberg", "Ödeshög",
  /* Jönköping */
  "Aneby", "Eksjö", "Gislaved", "Gnosjö", "Habo", "Jönköping", "Mullsjö", "Nässjö", "Sävsjö",
  "Tranås", "Vaggeryd", "Vetlanda", "Värnamo",
  /* Kronoberg */
  "Alvesta", "Lessebo", "Ljungby", "Markaryd", "Tingsryd", "Uppvidinge", "Växjö", "Älmhult",
  /* Kalmar */
  "Borgholm", "Emmaboda", "Hultsfred", "Högsby", "Kalmar", "Mönsterås", "Mörbylånga", "Nybro",
  "Oskarshamn", "Torsås", "Vimmerby", "Västervik",
  /* Gotland */
  "Gotland",
  /* Blekinge */
  "Karlshamn", "Karlskrona", "Olofström", "Ronneby", "Sölvesborg",
  /* Skåne */
  "Bjuv", "Bromölla", "Burlöv", "Båstad", "Eslöv", "Helsingborg", "Hässleholm", "Höganäs",
  "Hörby", "Höör", "Klippan", "Kristianstad", "Kävlinge", "Landskrona", "Lomma", "Lund", "Malmö",
  "Osby", "Perstorp", "Simrishamn", "Sjöbo", "Skurup", "Staffanstorp", "Svalöv", "Svedala",
  "Tomelilla", "Trelleborg", "Vellinge", "Ystad", "Åstorp", "Ängelholm", "Örkelljunga",
  "Östra Göinge",
  /* Halland */
  "Falkenberg", "Halmstad", "Hylte", "Kungsbacka", "Laholm", "Varberg",
  /* Västra Götaland */
  "Ale", "Alingsås", "Bengtsfors", "Bollebygd", "Borås", "Dals-Ed", "Essunga", "Falköping",
  "Färgelanda", "Grästorp", "Gullspång", "Göteborg", "Götene", "Herrljunga", "Hjo", "Härryda",
  "Karlsborg", "Kungälv", "Lerum", "Lidköping", "Lilla Edet", "Lysekil", "Mariestad", "Mark",
  "Mellerud", "Munkedal", "Mölndal", "Orust", "Partille", "Skara", "Skövde", "Sotenäs",
  "Stenungsund", "Strömstad", "Svenljunga", "Tanum", "Tibro", "Tidaholm", "Tjörn", "Tranemo",
  "Trollhättan", "Töreboda", "Uddevalla", "Ulricehamn", "Vara", "Vårgårda", "Vänersborg", "Åmål",
  "Öckerö",
  /* Värmland */
  "Arvika", "Eda", "Filipstad", "Forshaga", "Grums", "Hagfors", "Hammarö", "Karlstad", "Kil",
  "Kristinehamn", "Munkfors", "Storfors", "Sunne", "Säffle", "Torsby", "Årjäng",
  /* Örebro */
  "Askersund", "Degerfors", "Hallsberg", "Hällefors", "Karlskoga", "Kumla", "Laxå", "Lekeberg",
  "Lindesberg", "Ljusnarsberg", "Nora", "Örebro",
  /* Västmanland */
  "Arboga", "Fagersta", "Hallstahammar", "Kungsör", "Köping", "Norberg", "Sala",
  "Skinnskatteberg", "Surahammar", "Västerås",
  /* Dalarna */
  "Avesta", "Borlänge", "Falun", "Gagnef", "Hedemora", "Leksand", "Ludvika", "Malung-Sälen",
  "Mora", "Orsa", "Rättvik", "Smedjebacken", "Säter", "Vansbro", "Älvdalen",
  /* Gävleborg */
  "Bollnäs", "Gävle", "Hofors", "Hudiksvall", "Ljusdal", "Nordanstig", "Ockelbo", "Ovanåker",
  "Sandviken", "Söderhamn",
  /* Västernorrland */
  "Härnösand", "Kramfors", "Sollefteå", "Sundsvall", "Timrå", "Ånge", "Örnsköldsvik",
  /* Jämtland */
  "Berg", "Bräcke", "Härjedalen", "Krokom", "Ragunda", "Strömsund", "Åre", "Östersund",
  /* Västerbotten */
  "Bjurholm", "Dorotea", "Lycksele", "Malå", "Nordmaling", "Norsjö", "Robertsfors", "Skellefteå",
  "Sorsele", "Storuman", "Umeå", "Vilhelmina", "Vindeln", "Vännäs", "Åsele",
  /* Norrbotten */
  "Arjeplog", "Arvidsjaur", "Boden", "Gällivare", "Haparanda", "Jokkmokk", "Kalix", "Kiruna",
  "Luleå", "Pajala", "Piteå", "Älvsbyn", "Överkalix", "Övertorneå",
};
// clang-format on

/* Names by what is compared: as they are but for case, and without dots and rings. Of two that are
 * the same without them, the first counts. */
typedef struct
{
  GHashTable *cased;
  GHashTable *plain;
} Names;

static gpointer
index_names (gpointer unused)
{
  Names *index = g_new (Names, 1);

  index->cased = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  index->plain = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (gsize i = G_N_ELEMENTS (names); i > 0; i--)
    {
      const char *name = names[i - 1];

      g_hash_table_insert (index->cased, g_utf8_casefold (name, -1), (gpointer) name);
      g_hash_table_insert (index->plain, chas_fold_for_search (name), (gpointer) name);
    }
  return index;
}

/**
 * chas_municipality_find:
 * @text: what somebody wrote, NFC
 *
 * Whatever the case; dots and rings may be missing, as in "Malmo", but Habo and Håbo are two.
 *
 * Returns: (nullable): the name of the Swedish municipality that it is
 */
const char *
chas_municipality_find (const char *text)
{
  static GOnce once = G_ONCE_INIT;
  const Names *index = g_once (&once, index_names, NULL);
  g_autofree char *cased = g_utf8_casefold (text, -1);
  g_autofree char *plain = NULL;
  const char *name = g_hash_table_lookup (index->cased, cased);

  if (name)
    return name;
  plain = chas_fold_for_search (text);
  return g_hash_table_lookup (index->plain, plain);
}
