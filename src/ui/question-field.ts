/** The field in which questions are typed, as what leads there finds it. */
export const QUESTION_ID = 'question'

export function focusQuestion(): void {
  document.getElementById(QUESTION_ID)?.focus()
}
