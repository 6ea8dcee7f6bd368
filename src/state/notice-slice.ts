import type { NoticeSlice, SliceContext } from './types.ts'

/** More than this many sentences at once help nobody; the oldest goes first. */
const NOTICES_SHOWN = 3

export function createNoticeSlice({ set, services }: SliceContext): NoticeSlice {
  return {
    notices: [],
    notify(notice) {
      set((state) => {
        const others = state.notices.filter((shown) => shown.text !== notice.text)
        return {
          notices: [...others, { topic: 'clip' as const, ...notice, id: services.newId() }].slice(
            -NOTICES_SHOWN,
          ),
        }
      })
    },
    clearNotices(topic) {
      set((state) => ({ notices: state.notices.filter((notice) => notice.topic !== topic) }))
    },
    dismiss(noticeId) {
      set((state) => ({ notices: state.notices.filter((notice) => notice.id !== noticeId) }))
    },
  }
}
