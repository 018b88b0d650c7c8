// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config.h"

#include "chas-csv-alias.h"

#include <string.h>

#include "chas-fold.h"

/* Headers as they are folded: lower case, no accents, letters and digits only. From HubSpot and
 * Pipedrive exports
 * ("Organization - Name"), LinkedIn's connections, and what people write in Swedish and English
 * spreadsheets. */
static const char *const target_names[CHAS_CSV_N_TARGETS] = {
  [CHAS_CSV_TARGET_COMPANY_NAME] =
    "company companyname associatedcompany primaryassociatedcompany organization organisation "
    "organizationname organisationname organisationnamn account accountname employer business "
    "businessname firm foretag foretaget foretagsnamn bolag bolaget bolagsnamn firma kund "
    "arbetsgivare leadorganization dealorganization",
  [CHAS_CSV_TARGET_ORGNR] =
    "orgnr orgnummer organisationsnr organisationsnummer organizationnumber organisationnumber "
    "companynumber companyregistrationnumber registrationnumber corporateid vat vatnumber vatnr "
    "momsnummer momsregistreringsnummer foretagetsorganisationsnummer",
  [CHAS_CSV_TARGET_DOMAIN] = "domain companydomain companydomainname doman domannamn",
  [CHAS_CSV_TARGET_WEBSITE] =
    "website websiteurl webpage homepage web webb webbplats webbsida webbadress hemsida "
    "companywebsite companyurl organizationwebsite foretagetshemsida",
  [CHAS_CSV_TARGET_COMPANY_LINKEDIN] =
    "companylinkedin companylinkedinurl linkedincompany linkedincompanypage organizationlinkedin "
    "organizationlinkedinprofile foretagetslinkedin linkedinforetag linkedinforetagssida",
  [CHAS_CSV_TARGET_COMPANY_PHONE] =
    "companyphone companyphonenumber mainphone switchboard organizationphone vaxel vaxelnummer "
    "vaxeltelefon foretagstelefon foretagetstelefon",
  [CHAS_CSV_TARGET_COMPANY_MAIL] =
    "companymail companyemail organizationemail infomail foretagsmejl foretagsmail foretagsepost "
    "foretagetsmejl foretagetsepost",
  [CHAS_CSV_TARGET_TOWN] =
    "town city municipality location place companycity organizationcity "
    "organizationcitytownvillagelocality ort orten stad kommun postort plats sate",
  [CHAS_CSV_TARGET_COUNTY] =
    "county region stateregion state organizationstatecounty organizationregion lan landskap",
  [CHAS_CSV_TARGET_SECTOR] =
    "industry sector branch companyindustry organizationindustry bransch verksamhet "
    "verksamhetsomrade naringsgren inriktning",
  [CHAS_CSV_TARGET_SIZE] =
    "size companysize employees numberofemployees employeecount employeerange headcount "
    "organizationemployeecount organizationnumberofemployees storlek foretagsstorlek anstallda "
    "antalanstallda",
  [CHAS_CSV_TARGET_DESCRIPTION] =
    "description about aboutus companydescription aboutcompany aboutthecompany beskrivning om "
    "omforetaget omoss",
  [CHAS_CSV_TARGET_TAGS] =
    "tags tag labels label keywords category categories organizationlabels organizationlabel "
    "leadlabels leadlabel taggar tagg etikett etiketter nyckelord kategori kategorier teknik",
  [CHAS_CSV_TARGET_STAGE] =
    "stage status leadstatus leadstage dealstage pipelinestage steg fas lage leadsteg",
  [CHAS_CSV_TARGET_OWNER] =
    "owner companyowner contactowner leadowner dealowner organizationowner personowner assignedto "
    "assignee responsible ansvarig agare handlaggare tilldelad",
  [CHAS_CSV_TARGET_WHY] =
    "why reason rationale whythiscompany varfor varforforetaget motivering anledning relevans",
  [CHAS_CSV_TARGET_HOOK] = "hook opening openingline icebreaker krok ingang isbrytare",
  [CHAS_CSV_TARGET_SOURCE] =
    "source leadsource originalsource originaltrafficsource recordsource kalla ursprung hittadvia",
  [CHAS_CSV_TARGET_EDUCATION] =
    "education educations program programme relevantfor utbildning utbildningar relevantfor",
  [CHAS_CSV_TARGET_PERSON_NAME] =
    "contact contactname contactperson fullname person personname primarycontact "
    "associatedcontact leadcontactperson dealcontactperson kontakt kontaktnamn kontaktperson "
    "kontaktpersoner kontaktpersonnamn kontaktpersonensnamn fullstandigtnamn personnamn",
  [CHAS_CSV_TARGET_PERSON_GIVEN_NAME] =
    "firstname givenname forename personfirstname contactfirstname fornamn tilltalsnamn "
    "kontaktfornamn kontaktpersonfornamn kontaktpersonensfornamn",
  [CHAS_CSV_TARGET_PERSON_FAMILY_NAME] =
    "lastname familyname surname personlastname contactlastname efternamn kontaktefternamn "
    "kontaktpersonefternamn kontaktpersonensefternamn",
  [CHAS_CSV_TARGET_PERSON_TITLE] =
    "title jobtitle position role personjobtitle persontitle titel befattning roll yrkesroll "
    "tjanst",
  [CHAS_CSV_TARGET_PERSON_MAIL] =
    "personmail personsmail personemail personemailwork personemailhome personemailother "
    "contactmail contactemail workemail kontaktmejl kontaktmail kontaktepost "
    "kontaktpersonmejl kontaktpersonepost kontaktpersonensmejl kontaktpersonensepost "
    "personensmejl",
  [CHAS_CSV_TARGET_PERSON_PHONE] =
    "personphone personsphone personphonework personphonemobile personphonehome personphoneother "
    "contactphone contactphonenumber directphone kontakttelefon kontaktpersontelefon "
    "kontaktpersonenstelefon direktnummer personenstelefon",
  [CHAS_CSV_TARGET_PERSON_LINKEDIN] =
    "personlinkedin personslinkedin personlinkedinprofile contactlinkedin linkedinperson "
    "kontaktpersonenslinkedin personenslinkedin",
  [CHAS_CSV_TARGET_NOTE] =
    "note notes comment comments remarks contactnotes anteckning anteckningar kommentar "
    "kommentarer notering noteringar ovrigt",
  [CHAS_CSV_TARGET_CREATED] =
    "created createdat createdate createddate dateadded leadcreated leadleadcreated "
    "organizationorganizationcreated personpersoncreated skapad skapades skapaddatum tillagd",
};

static const char *const open_names[] = {
  [CHAS_CSV_ALIAS_NAME] = "name namn",
  [CHAS_CSV_ALIAS_MAIL] =
    "mail email emailaddress emailwork mailaddress epost epostadress mejl mejladress mailadress",
  [CHAS_CSV_ALIAS_PHONE] =
    "phone phonenumber telephone telephonenumber tel mobile mobilephone mobilephonenumber "
    "mobilenumber cell telefon telefonnummer telefonnr telnr tfn mobil mobilnummer mobilnr "
    "mobiltelefon",
  [CHAS_CSV_ALIAS_LINKEDIN] = "linkedin linkedinurl linkedinprofile linkedinprofil linkedinlank",
  [CHAS_CSV_ALIAS_ADDRESS] = "url link lank",
};

static gboolean
has_word (const char *words, const char *word)
{
  gsize length = strlen (word);

  for (const char *at = words; at && *at; at = strchr (at, ' '), at = at ? at + 1 : NULL)
    if (strncmp (at, word, length) == 0 && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

static gboolean
folds_to (const char *text, const char *folded)
{
  g_autofree char *other = chas_csv_alias_fold (text);

  return g_str_equal (other, folded);
}

static gboolean
names_target (ChasCsvTarget target, const char *folded)
{
  return has_word (target_names[target], folded) ||
         folds_to (chas_csv_target_get_msgid (target), folded) ||
         folds_to (chas_csv_target_get_label (target), folded);
}

/**
 * chas_csv_alias_fold:
 * @text: a header or a value as a person wrote it
 *
 * Leaves away what people write differently: case, accents, spaces and signs.
 *
 * Returns: (transfer full): letters and digits
 */
char *
chas_csv_alias_fold (const char *text)
{
  g_autofree char *folded = chas_fold_for_search (text);
  GString *letters = g_string_new (NULL);

  for (const char *at = folded; *at; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_unichar (letters, g_utf8_get_char (at));
  return g_string_free_and_steal (letters);
}

/**
 * chas_csv_alias_find:
 * @header: the name of a column
 * @out_target: (out): what it means, if it is %CHAS_CSV_ALIAS_TARGET
 *
 * Returns: what kind of name it is
 */
ChasCsvAlias
chas_csv_alias_find (const char *header, ChasCsvTarget *out_target)
{
  g_autofree char *folded = chas_csv_alias_fold (header);

  if (*folded == '\0')
    return CHAS_CSV_ALIAS_UNKNOWN;
  for (ChasCsvAlias alias = CHAS_CSV_ALIAS_NAME; alias <= CHAS_CSV_ALIAS_ADDRESS; alias++)
    if (has_word (open_names[alias], folded))
      return alias;
  for (int target = 0; target < CHAS_CSV_N_TARGETS; target++)
    if (names_target (target, folded))
      {
        *out_target = target;
        return CHAS_CSV_ALIAS_TARGET;
      }
  return CHAS_CSV_ALIAS_UNKNOWN;
}

/**
 * chas_csv_alias_is_known:
 * @header: the name of a column, or a value
 *
 * Returns: whether it is a name that columns have
 */
gboolean
chas_csv_alias_is_known (const char *header)
{
  ChasCsvTarget target;

  return chas_csv_alias_find (header, &target) != CHAS_CSV_ALIAS_UNKNOWN;
}
