import { StoryDeskPanel as StoryDeskPanel_bd55eb0730253016aea2815c5dcde564 } from '../../../../src/admin/StoryDesk.tsx'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { NewsroomTime as NewsroomTime_3b95c8651856caebb1fe529d1f8c578a } from '../../../../src/admin/NewsroomTime.tsx'
import { SaveStory as SaveStory_401a76315cdee0b13e08d59422f24525 } from '../../../../src/admin/SaveStory.tsx'
import { NameDecisionPanel as NameDecisionPanel_2404ff0645e5597812f019670911f1b5 } from '../../../../src/admin/naming/NameDecision.tsx'
import { NameAsTypedHint as NameAsTypedHint_416b0739f0dc86d7684dd321b8a8fd1d } from '../../../../src/admin/naming/NameAsTyped.tsx'
import { PhotoRegions as PhotoRegions_4e7175c52015cb5c57306fa81a955aac } from '../../../../src/admin/photo/PhotoRegions.tsx'
import { PhotoChecklist as PhotoChecklist_7faa555e062cd40cbb2ffac28b813b5b } from '../../../../src/admin/photo/PhotoChecklist.tsx'
import { WaitingChanges as WaitingChanges_be7df4c22d8606e7388859770ae2a583 } from '../../../../src/admin/WaitingChanges.tsx'
import { ActorCell as ActorCell_57c4e898e3f7b5f27730871e3f4e8096 } from '../../../../src/admin/history/ActivityCells.tsx'
import { VerbCell as VerbCell_57c4e898e3f7b5f27730871e3f4e8096 } from '../../../../src/admin/history/ActivityCells.tsx'
import { SubjectCell as SubjectCell_57c4e898e3f7b5f27730871e3f4e8096 } from '../../../../src/admin/history/ActivityCells.tsx'
import { SubjectIdCell as SubjectIdCell_57c4e898e3f7b5f27730871e3f4e8096 } from '../../../../src/admin/history/ActivityCells.tsx'
import { CauseCell as CauseCell_57c4e898e3f7b5f27730871e3f4e8096 } from '../../../../src/admin/history/ActivityCells.tsx'
import { ActivityExport as ActivityExport_f67f66820949df14aec70eb332736d15 } from '../../../../src/admin/history/ActivityExport.tsx'
import { ReceiptPanel as ReceiptPanel_5390e4a88d7c7c7a5aca78f6c59feb51 } from '../../../../src/admin/history/ReceiptPanel.tsx'
import { ReceiptStateCell as ReceiptStateCell_5390e4a88d7c7c7a5aca78f6c59feb51 } from '../../../../src/admin/history/ReceiptPanel.tsx'
import { CurrentPassword as CurrentPassword_d80c6f855e64e7bc41381a0d1b11d8fd } from '../../../../src/admin/CurrentPassword.tsx'
import { Icon as Icon_96dde3996486a1f7cac95a8cd00dfb33 } from '../../../../src/admin/Brand.tsx'
import { Logo as Logo_96dde3996486a1f7cac95a8cd00dfb33 } from '../../../../src/admin/Brand.tsx'
import { LoginHelp as LoginHelp_96dde3996486a1f7cac95a8cd00dfb33 } from '../../../../src/admin/Brand.tsx'
import { DeskBoard as DeskBoard_e3ae3ba30a723e592b4e6749b8fcd94b } from '../../../../src/admin/board/DeskBoard.tsx'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "/src/admin/StoryDesk.tsx#StoryDeskPanel": StoryDeskPanel_bd55eb0730253016aea2815c5dcde564,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "/src/admin/NewsroomTime.tsx#NewsroomTime": NewsroomTime_3b95c8651856caebb1fe529d1f8c578a,
  "/src/admin/SaveStory.tsx#SaveStory": SaveStory_401a76315cdee0b13e08d59422f24525,
  "/src/admin/naming/NameDecision.tsx#NameDecisionPanel": NameDecisionPanel_2404ff0645e5597812f019670911f1b5,
  "/src/admin/naming/NameAsTyped.tsx#NameAsTypedHint": NameAsTypedHint_416b0739f0dc86d7684dd321b8a8fd1d,
  "/src/admin/photo/PhotoRegions.tsx#PhotoRegions": PhotoRegions_4e7175c52015cb5c57306fa81a955aac,
  "/src/admin/photo/PhotoChecklist.tsx#PhotoChecklist": PhotoChecklist_7faa555e062cd40cbb2ffac28b813b5b,
  "/src/admin/WaitingChanges.tsx#WaitingChanges": WaitingChanges_be7df4c22d8606e7388859770ae2a583,
  "/src/admin/history/ActivityCells.tsx#ActorCell": ActorCell_57c4e898e3f7b5f27730871e3f4e8096,
  "/src/admin/history/ActivityCells.tsx#VerbCell": VerbCell_57c4e898e3f7b5f27730871e3f4e8096,
  "/src/admin/history/ActivityCells.tsx#SubjectCell": SubjectCell_57c4e898e3f7b5f27730871e3f4e8096,
  "/src/admin/history/ActivityCells.tsx#SubjectIdCell": SubjectIdCell_57c4e898e3f7b5f27730871e3f4e8096,
  "/src/admin/history/ActivityCells.tsx#CauseCell": CauseCell_57c4e898e3f7b5f27730871e3f4e8096,
  "/src/admin/history/ActivityExport.tsx#ActivityExport": ActivityExport_f67f66820949df14aec70eb332736d15,
  "/src/admin/history/ReceiptPanel.tsx#ReceiptPanel": ReceiptPanel_5390e4a88d7c7c7a5aca78f6c59feb51,
  "/src/admin/history/ReceiptPanel.tsx#ReceiptStateCell": ReceiptStateCell_5390e4a88d7c7c7a5aca78f6c59feb51,
  "/src/admin/CurrentPassword.tsx#CurrentPassword": CurrentPassword_d80c6f855e64e7bc41381a0d1b11d8fd,
  "/src/admin/Brand.tsx#Icon": Icon_96dde3996486a1f7cac95a8cd00dfb33,
  "/src/admin/Brand.tsx#Logo": Logo_96dde3996486a1f7cac95a8cd00dfb33,
  "/src/admin/Brand.tsx#LoginHelp": LoginHelp_96dde3996486a1f7cac95a8cd00dfb33,
  "/src/admin/board/DeskBoard.tsx#DeskBoard": DeskBoard_e3ae3ba30a723e592b4e6749b8fcd94b,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
