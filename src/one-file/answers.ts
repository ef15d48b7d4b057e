import { answerFromPage } from './carried.ts'

answerFromPage()
