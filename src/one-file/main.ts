// The app in one file: the answers come first, then the app as it is everywhere.
import './answers.ts'
import '../main.ts'
