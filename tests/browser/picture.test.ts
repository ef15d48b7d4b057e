import { expect, it } from 'vitest'
import { pictureOf } from '../../src/ui/map/picture.ts'
import { sessionOf } from './dossier.ts'

const selected = async (query: string) => pictureOf(await sessionOf(query), null).selected

it('lifts the places a question is about, and those of its events where it names none', async () => {
  expect((await selected('select=border-length'))?.places).toEqual(['border'])
  expect((await selected('select=agreed-when'))?.places).toEqual(['san-cristobal', 'bogota'])
})

it('lifts no event before an article speaks of it, and no place before its reference is published', async () => {
  expect((await selected('select=apure'))?.places).toEqual(['apure-zone', 'la-victoria'])
  expect((await selected('select=apure&known=2022-08-10'))?.places).toEqual(['apure-zone'])
  expect(await selected('select=apure&known=2022-06-30')).toBeNull()
  expect((await selected('select=agreed-when&known=2022-06-30'))?.places).toEqual([])
})

it('withholds events where only a reference sets them that is not known yet', async () => {
  expect(pictureOf(await sessionOf(''), null).withheld?.size).toBe(0)
  const then = pictureOf(await sessionOf('known=2022-08-10'), null).withheld
  expect([...(then ?? [])].sort()).toEqual([
    'apure@la-victoria',
    'cargo-reopened@simon-bolivar-bridge',
    'trochas@trochas-tachira',
  ])
})
