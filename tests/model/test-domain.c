// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chas-domain.h"

static void
assert_domain (const char *text, const char *expected)
{
  g_autofree char *domain = chas_domain_normalise (text);

  g_assert_cmpstr (domain, ==, expected);
}

static void
test_domain_of_web_address (void)
{
  assert_domain ("https://www.Example.se/om?x=1", "example.se");
  assert_domain ("http://user:secret@example.se:8080/", "example.se");
  assert_domain ("Example.SE.", "example.se");
  assert_domain ("jobb.example.se#kontakt", "example.se");
}

static void
test_domain_of_mail_address (void)
{
  assert_domain ("info@sub.example.se", "example.se");
  assert_domain ("mailto:info@example.se?subject=hej", "example.se");
}

static void
test_domain_is_compared_in_ascii_form (void)
{
  assert_domain ("www.Växjö.se", "xn--vxj-qla6g.se");
  assert_domain ("xn--vxj-qla6g.se", "xn--vxj-qla6g.se");
}

static void
test_domain_below_a_registry_has_three_labels (void)
{
  assert_domain ("www.example.co.uk", "example.co.uk");
  assert_domain ("shop.example.co.uk", "example.co.uk");
  assert_domain ("a.co.example.com", "example.com");
}

static void
test_domain_what_is_none (void)
{
  const char *texts[] = { "",      "localhost", "192.168.0.1", "exa mple.se", "-x.se",
                          "a..se", "nordkod",   "https://",    "@",           "[::1]" };

  assert_domain (NULL, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    assert_domain (texts[i], NULL);
}

static void
test_domain_shared_ones_identify_nobody (void)
{
  const char *texts[] = {
    "kim@gmail.com",  "kim@hotmail.se",   "kim@outlook.com", "kim@live.se",      "kim@icloud.com",
    "kim@yahoo.se",   "kim@telia.com",    "kim@comhem.se",   "kim@bredband.net", "se.linkedin.com",
    "facebook.com/x", "instagram.com",    "github.com/x",    "x.github.io",      "x.wordpress.com",
    "x.wixsite.com",  "x.teamtailor.com", "allabolag.se",    "www.ratsit.se",    "hitta.se",
    "eniro.se",       "merinfo.se",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *domain = chas_domain_normalise (texts[i]);

      g_assert_nonnull (domain);
      g_assert_true (chas_domain_is_shared (domain));
    }
  g_assert_false (chas_domain_is_shared ("example.se"));
  g_assert_false (chas_domain_is_shared ("gmailfirman.se"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/domain/of-web-address", test_domain_of_web_address);
  g_test_add_func ("/model/domain/of-mail-address", test_domain_of_mail_address);
  g_test_add_func ("/model/domain/is-compared-in-ascii-form",
                   test_domain_is_compared_in_ascii_form);
  g_test_add_func ("/model/domain/below-a-registry-has-three-labels",
                   test_domain_below_a_registry_has_three_labels);
  g_test_add_func ("/model/domain/what-is-none", test_domain_what_is_none);
  g_test_add_func ("/model/domain/shared-ones-identify-nobody",
                   test_domain_shared_ones_identify_nobody);
  return g_test_run ();
}
