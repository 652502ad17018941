'use client'
import { useEffect, useState } from 'react'
import { read, type Page } from '../deskApi.ts'
import { DeskDialog, DeskField } from '../DeskDialog.tsx'

/** What is known of a student. Everything but the name may be left out. */
export interface StudentDetails {
  text: string
  age: number | null
  grade: string | null
  school: string | null
}

const GRADES = ['6', '7', '8', '9', '10', '11', '12', 'college'] as const

const gradeWords = (grade: string): string => (grade === 'college' ? 'College' : `${grade}th grade`)

interface School {
  id: string
  name: string
}

interface StudentDialogProps {
  name: string
  busy: boolean
  problem: string | null
  onConfirm: (details: StudentDetails) => void
  onClose: () => void
}

/**
 * Adds a student to the registry, protected. The description that replaces the name is made from
 * age, grade and school.
 */
export function StudentDialog({ name, busy, problem, onConfirm, onClose }: StudentDialogProps) {
  const [fullName, setFullName] = useState(name)
  const [age, setAge] = useState('')
  const [grade, setGrade] = useState('')
  const [school, setSchool] = useState('')
  const [schools, setSchools] = useState<readonly School[]>([])

  useEffect(() => {
    const stop = new AbortController()
    read<Page<School>>('/schools?depth=0&limit=300&sort=name&select[name]=true', stop.signal)
      .then((answer) => {
        if (answer.ok) setSchools(answer.value.docs)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [])

  return (
    <DeskDialog
      busy={busy}
      confirm="Protect this student"
      hindrance={fullName.trim() ? null : 'Write the student’s name.'}
      onClose={onClose}
      onConfirm={() =>
        onConfirm({
          text: fullName.trim(),
          age: age === '' ? null : Number(age),
          grade: grade || null,
          school: school || null,
        })
      }
      problem={problem}
      title="Protect a student’s name"
    >
      <p>The name stays in the newsroom. Readers get a description in its place.</p>
      <DeskField
        hint="First and last name, as complete as you know it. Every form of it is withheld, in every story."
        label="Full name"
      >
        {({ id, describedBy }) => (
          <input
            aria-describedby={describedBy}
            autoComplete="off"
            id={id}
            maxLength={200}
            onChange={(event) => setFullName(event.target.value)}
            value={fullName}
          />
        )}
      </DeskField>
      <div className="desk-fields">
        <DeskField label="Age (if known)">
          {({ id }) => (
            <input
              id={id}
              inputMode="numeric"
              max={120}
              min={0}
              onChange={(event) => setAge(event.target.value)}
              type="number"
              value={age}
            />
          )}
        </DeskField>
        <DeskField label="Grade (if known)">
          {({ id }) => (
            <select id={id} onChange={(event) => setGrade(event.target.value)} value={grade}>
              <option value="">Not known</option>
              {GRADES.map((each) => (
                <option key={each} value={each}>
                  {gradeWords(each)}
                </option>
              ))}
            </select>
          )}
        </DeskField>
      </div>
      <DeskField label="School (if known)">
        {({ id }) => (
          <select id={id} onChange={(event) => setSchool(event.target.value)} value={school}>
            <option value="">Not known</option>
            {schools.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        )}
      </DeskField>
    </DeskDialog>
  )
}
