// SPDX-FileCopyrightText: 2026 The Chas Career contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <libdex.h>

#include "chas-backup.h"
#include "chas-card-query.h"
#include "chas-changes.h"
#include "chas-company-match.h"
#include "chas-conflict.h"
#include "chas-contact-story.h"
#include "chas-db-bulk.h"
#include "chas-db-contact.h"
#include "chas-db-move.h"
#include "chas-db-table.h"
#include "chas-db.h"
#include "chas-enums.h"
#include "chas-field-edit.h"
#include "chas-filter.h"
#include "chas-group-draft.h"
#include "chas-lead-details.h"
#include "chas-lead-draft.h"
#include "chas-member-draft.h"
#include "chas-member.h"
#include "chas-merge-plan.h"
#include "chas-named-view.h"
#include "chas-stage-options.h"
#include "chas-person-draft.h"
#include "chas-purged.h"
#include "chas-stage-counts.h"
#include "chas-timeline-entry.h"
#include "chas-trash-entry.h"
#include "chas-undo.h"

G_BEGIN_DECLS

/* The only door to the data. Every call returns a future at once; a change is one transaction and
 * one undo step.
 *
 * Signal changed (ChasChanges *): after each commit, on the main thread, before the future of the
 * call resolves. Properties undo-name, redo-name: what would be undone or redone, in the user's
 * language, or NULL. */
#define CHAS_TYPE_STORE (chas_store_get_type ())
G_DECLARE_FINAL_TYPE (ChasStore, chas_store, CHAS, STORE, GObject)

DexFuture *chas_store_open (const char *data_dir, ChasEnv *env); /* → ChasStore */
DexFuture *chas_store_list_backups (const char *data_dir,
                                    ChasEnv *env); /* → GPtrArray of ChasBackup, newest first */
DexFuture *chas_store_restore (const char *data_dir,
                               ChasEnv *env,
                               const ChasBackup *backup); /* → path of what is kept */
void chas_store_close (ChasStore *self);                  /* waits until everything is written */
ChasEnv *chas_store_get_env (ChasStore *self);
const char *chas_store_get_path (ChasStore *self);
const char *chas_store_get_backup_path (ChasStore *self);
const char *chas_store_get_undo_name (ChasStore *self);
gint64 chas_store_get_undo_step (ChasStore *self);
const char *chas_store_get_redo_name (ChasStore *self);

DexFuture *chas_store_list_groups (ChasStore *self); /* → GListStore of ChasCareerGroup */
DexFuture *chas_store_get_me (ChasStore *self);      /* → string, or NULL */
DexFuture *chas_store_set_me (ChasStore *self, const char *participant_id); /* → TRUE */
DexFuture *
chas_store_enter_group (ChasStore *self,
                        const char *group_id); /* → id of who sits here from now on, or NULL */
DexFuture *chas_store_stay_outside (ChasStore *self, const char *group_id);  /* → TRUE */
DexFuture *chas_store_find_my_place (ChasStore *self, const char *group_id); /* → string, or NULL */
DexFuture *chas_store_create_group (ChasStore *self,
                                    const ChasGroupDraft *draft); /* → id of the group */
DexFuture *chas_store_join_group (ChasStore *self,
                                  const char *group_id,
                                  const ChasGroupDraft *draft); /* → id of the participant */
DexFuture *chas_store_get_role (ChasStore *self,
                                const char *group_id,
                                const char *participant_id); /* → role code, or NULL */
DexFuture *
chas_store_list_participants (ChasStore *self,
                              const char *group_id);     /* → GListStore of ChasParticipant */
DexFuture *chas_store_list_educations (ChasStore *self); /* → GListStore of ChasEducation */

DexFuture *chas_store_list_cards (ChasStore *self,
                                  const ChasCardQuery *query); /* → GPtrArray of ChasCard */
DexFuture *chas_store_get_cards (ChasStore *self,
                                 const char *const *lead_ids); /* → GPtrArray of ChasCard */
DexFuture *chas_store_count_stages (ChasStore *self,
                                    const char *group_id,
                                    const ChasLeadFilter *filter); /* → ChasStageCounts */
DexFuture *chas_store_count_stale (ChasStore *self,
                                   const char *group_id,
                                   const ChasLeadFilter *filter);            /* → ChasStageCounts */
DexFuture *chas_store_count_overdue (ChasStore *self, const char *group_id); /* → ChasStageCounts */
DexFuture *chas_store_list_filter_kinds (ChasStore *self, const char *group_id); /* → GStrv */
DexFuture *
chas_store_list_filter_options (ChasStore *self,
                                const char *group_id); /* → GPtrArray of ChasFilterOption */
DexFuture *chas_store_get_lead (ChasStore *self, const char *lead_id); /* → ChasLeadDetails */

DexFuture *chas_store_add_lead (ChasStore *self,
                                const char *group_id,
                                const char *company_name,
                                const char *company_id); /* → id */
DexFuture *
chas_store_list_elsewhere (ChasStore *self, const char *const *lead_ids, ChasStage stage);
DexFuture *chas_store_move_leads (ChasStore *self,
                                  const char *const *lead_ids,
                                  ChasStage stage,
                                  const char *before_id,
                                  ChasStageCause cause); /* → gint64: its undo step */
DexFuture *chas_store_move_leads_to_owner (ChasStore *self,
                                           const char *const *lead_ids,
                                           ChasStage stage,
                                           const char *before_id,
                                           ChasStageCause cause,
                                           const char *owner_id); /* → gint64: its undo step */
DexFuture *chas_store_delete_leads (ChasStore *self, const char *const *lead_ids); /* → TRUE */
DexFuture *chas_store_set_owner (ChasStore *self,
                                 const char *const *lead_ids,
                                 const char *participant_id); /* → TRUE */
DexFuture *chas_store_set_lead_education (ChasStore *self,
                                          const char *lead_id,
                                          const char *education_id,
                                          gboolean relevant); /* → TRUE */
DexFuture *chas_store_set_field (ChasStore *self,
                                 const char *entity,
                                 const char *id,
                                 const char *field,
                                 const char *text); /* → TRUE */
DexFuture *chas_store_add_note (ChasStore *self, const char *lead_id, const char *text); /* → id */
DexFuture *
chas_store_delete_record (ChasStore *self, const char *entity, const char *id); /* → TRUE */

DexFuture *chas_store_list_conflicts (ChasStore *self); /* → GPtrArray of ChasConflict */
DexFuture *chas_store_resolve_conflict (ChasStore *self,
                                        const ChasConflict *conflict,
                                        const char *text); /* → TRUE */
DexFuture *
chas_store_resolve_alike (ChasStore *self, GPtrArray *conflicts, gboolean mine); /* → TRUE */
DexFuture *
chas_store_keep_record (ChasStore *self, const char *entity, const char *id); /* → gboolean */

DexFuture *chas_store_count_attempts (ChasStore *self, const char *lead_id); /* → ChasAttempts */
DexFuture *chas_store_log_contact (ChasStore *self, const ChasContactDraft *draft); /* → id */
DexFuture *chas_store_answer_move (ChasStore *self,
                                   const char *const *lead_ids,
                                   const ChasMoveAnswer *answer); /* → TRUE */

DexFuture *chas_store_list_table (ChasStore *self,
                                  const ChasTableQuery *query,
                                  ChasTableOrder *like); /* → ChasTableOrder */
DexFuture *chas_store_list_table_ahead (ChasStore *self,
                                        const ChasTableQuery *query,
                                        ChasTableOrder *like); /* → ChasTableOrder */
DexFuture *
chas_store_list_bulk_options (ChasStore *self,
                              ChasBulkKind kind,
                              const char *const *lead_ids); /* → GPtrArray of ChasBulkOption */
DexFuture *chas_store_bulk_change (ChasStore *self,
                                   ChasBulkKind kind,
                                   const char *const *lead_ids,
                                   const char *const *add,
                                   const char *const *remove); /* → TRUE */
DexFuture *chas_store_bulk_plan (ChasStore *self,
                                 const char *const *lead_ids,
                                 ChasFollowUpKind kind,
                                 const char *due_date,
                                 const char *text,
                                 gboolean replace); /* → TRUE */

DexFuture *chas_store_finish_follow_up (ChasStore *self, const char *follow_up_id); /* → TRUE */
DexFuture *chas_store_postpone_follow_up (ChasStore *self,
                                          const char *follow_up_id,
                                          const char *due_date); /* → TRUE */
DexFuture *chas_store_edit_follow_up (ChasStore *self,
                                      const char *follow_up_id,
                                      const ChasStepDraft *step); /* → TRUE */
DexFuture *chas_store_plan_follow_up (ChasStore *self,
                                      const char *lead_id,
                                      const ChasStepDraft *step); /* → TRUE */

DexFuture *chas_store_save_person (ChasStore *self, const ChasPersonDraft *draft); /* → id */
DexFuture *chas_store_set_possibility (ChasStore *self,
                                       const char *lead_id,
                                       ChasPossibility kind,
                                       int count,
                                       const char *period); /* → TRUE */
DexFuture *chas_store_drop_possibility (ChasStore *self,
                                        const char *lead_id,
                                        ChasPossibility kind);                      /* → TRUE */
DexFuture *chas_store_claim_leads (ChasStore *self, const char *const *lead_ids);   /* → TRUE */
DexFuture *chas_store_release_leads (ChasStore *self, const char *const *lead_ids); /* → TRUE */
DexFuture *chas_store_set_owns (ChasStore *self,
                                const char *lead_id,
                                const char *participant_id,
                                gboolean owns); /* → TRUE */
DexFuture *chas_store_settle_claim (ChasStore *self,
                                    const char *lead_id,
                                    const char *rival_id,
                                    const char *rival_lead_id,
                                    gboolean keep); /* → TRUE */

DexFuture *chas_store_list_trash (ChasStore *self); /* → GPtrArray of ChasTrashEntry */
DexFuture *chas_store_restore_trash (ChasStore *self, GPtrArray *entries); /* → TRUE */
DexFuture *chas_store_count_purge (ChasStore *self, GPtrArray *entries);   /* → guint */
DexFuture *chas_store_purge_trash (ChasStore *self, GPtrArray *entries);   /* → ChasPurged */

DexFuture *
chas_store_find_duplicates (ChasStore *self,
                            const char *group_id,
                            const ChasLeadDraft *draft); /* → GPtrArray of ChasCompanyMatch */
DexFuture *chas_store_add_draft (ChasStore *self,
                                 const char *group_id,
                                 const ChasLeadDraft *draft); /* → id of the lead */
DexFuture *chas_store_add_drafts (ChasStore *self,
                                  const char *group_id,
                                  GPtrArray *drafts); /* → ids of the leads */

DexFuture *chas_store_undo (ChasStore *self);                        /* → ChasUndoResult */
DexFuture *chas_store_undo_step (ChasStore *self, gint64 step);      /* → ChasUndoResult */
DexFuture *chas_store_redo (ChasStore *self);                        /* → ChasUndoResult */
DexFuture *chas_store_backup (ChasStore *self, ChasBackupKind kind); /* → path */
DexFuture *chas_store_describe (ChasStore *self); /* → ChasBackup, as one made now would be */
DexFuture *
chas_store_restore_backup (ChasStore *self,
                           const char *path); /* → path of the backup of what was there */
DexFuture *chas_store_run (ChasStore *self,
                           const char *name,
                           ChasDbFunc func,
                           gpointer data,
                           GDestroyNotify destroy); /* → TRUE */
DexFuture *chas_store_run_exclusive (ChasStore *self,
                                     const char *name,
                                     ChasDbFunc func,
                                     gpointer data,
                                     GDestroyNotify destroy); /* → TRUE */
DexFuture *chas_store_wake_leads (ChasStore *self);           /* → TRUE; when a new day begins */
DexFuture *chas_store_reload (ChasStore *self); /* → TRUE; emits changed for everything */

/* What happened to a lead, what was changed, and what lies with it. */
DexFuture *chas_store_list_timeline (ChasStore *self,
                                     const char *lead_id,
                                     const char *before_at,
                                     const char *before_id,
                                     ChasTimelineShow show,
                                     guint limit); /* → ChasTimelinePage */
DexFuture *chas_store_list_field_edits (ChasStore *self,
                                        const char *lead_id,
                                        guint limit,
                                        guint offset); /* → GPtrArray of ChasFieldEdit */
DexFuture *chas_store_restore_value (ChasStore *self,
                                     const char *entity,
                                     const char *id,
                                     const char *field,
                                     const char *value); /* → TRUE */
DexFuture *chas_store_list_files (ChasStore *self,
                                  const char *lead_id); /* → GPtrArray of ChasFileRef */
DexFuture *chas_store_add_link (ChasStore *self,
                                const char *lead_id,
                                const char *url,
                                const char *name); /* → id */
DexFuture *chas_store_add_file (ChasStore *self,
                                const char *lead_id,
                                const char *name,
                                const char *sha256,
                                gint64 size); /* → id */

/* Two records that are one. */
DexFuture *chas_store_plan_merge (ChasStore *self,
                                  const char *entity,
                                  const char *keep_id,
                                  const char *gone_id); /* → ChasMergePlan */
DexFuture *chas_store_merge_records (ChasStore *self, const ChasMergePlan *plan); /* → TRUE */
DexFuture *
chas_store_split_record (ChasStore *self, const char *entity, const char *id); /* → TRUE */
DexFuture *chas_store_list_merged (ChasStore *self,
                                   const char *entity,
                                   const char *id); /* → GPtrArray of ChasEntity */
DexFuture *chas_store_set_not_duplicate (ChasStore *self,
                                         const char *entity,
                                         const char *one_id,
                                         const char *other_id,
                                         const char *reason); /* → TRUE */

/* Putting a contact right. */
DexFuture *chas_store_get_contact (ChasStore *self, const char *id); /* → ChasContactStory */
DexFuture *chas_store_correct_contact (ChasStore *self,
                                       const char *id,
                                       const ChasContactDraft *draft); /* → id */
DexFuture *
chas_store_delete_contact (ChasStore *self, const char *id, ChasContactTaking taking); /* → TRUE */

/* Tags of all companies. */
DexFuture *chas_store_list_tags (ChasStore *self); /* → GPtrArray of ChasBulkOption */
DexFuture *
chas_store_rename_tag (ChasStore *self, const char *name, const char *new_name); /* → TRUE */
DexFuture *chas_store_delete_tag (ChasStore *self, const char *name);            /* → TRUE */

/* Why a search found leads. */
DexFuture *chas_store_list_found (ChasStore *self,
                                  const char *const *lead_ids,
                                  const char *search,
                                  guint shown); /* → GPtrArray of ChasFound */

/* Views that are kept under a name. */
DexFuture *chas_store_list_views (ChasStore *self,
                                  const char *group_id); /* → GPtrArray of ChasNamedView */
DexFuture *chas_store_save_view (ChasStore *self,
                                 const char *group_id,
                                 const ChasNamedView *view); /* → id of the view */
DexFuture *
chas_store_delete_view (ChasStore *self, const char *group_id, const char *id); /* → TRUE */

/* Companies that do not want to be contacted. */
DexFuture *
chas_store_set_refusal (ChasStore *self, const char *company_id, const char *reason); /* → TRUE */
DexFuture *chas_store_drop_refusal (ChasStore *self, const char *company_id);         /* → TRUE */

/* Who is in a group, and what is said of it. */
DexFuture *chas_store_list_members (ChasStore *self,
                                    const char *group_id); /* → GPtrArray of ChasMember */
DexFuture *chas_store_get_member (ChasStore *self,
                                  const char *group_id,
                                  const char *participant_id); /* → ChasMember */
DexFuture *chas_store_save_member (ChasStore *self,
                                   const char *group_id,
                                   const ChasMemberDraft *draft); /* → id of the participant */
DexFuture *chas_store_save_education (ChasStore *self,
                                      const char *id,
                                      const char *name,
                                      const char *abbreviation); /* → TRUE */
DexFuture *
chas_store_set_phase (ChasStore *self, const char *group_id, ChasPhase phase); /* → TRUE */

/* What a group calls its stages, and its limits. */
DexFuture *chas_store_get_stage_options (ChasStore *self,
                                         const char *group_id); /* → ChasStageOptions */
DexFuture *chas_store_set_stage_option (ChasStore *self,
                                        const char *group_id,
                                        ChasStage stage,
                                        const char *label,
                                        guint limit); /* → TRUE */

G_END_DECLS
