import type { Map as MapLibre } from 'maplibre-gl'
import { cameraOf, sameCamera, travel, type Camera, type Pace } from './camera.ts'

/** Takes the camera where it is to go, and knows a move by hand from the end of its own flight. */
export class Pilot {
  private readonly map: MapLibre
  /** where it looks, or where it is flying to */
  private camera: Camera
  /** a flight that is given up for another goal ends nowhere worth telling */
  private aiming = false

  constructor(map: MapLibre) {
    this.map = map
    this.camera = cameraOf(map)
  }

  aim(goal: Camera, pace: Pace): void {
    this.aiming = true
    this.map.stop()
    this.aiming = false
    this.camera = goal
    travel(this.map, goal, pace)
  }

  /** After a move has ended: where the camera is, if nobody sent it there; else null. */
  moved(): Camera | null {
    const camera = cameraOf(this.map)
    if (this.aiming || sameCamera(camera, this.camera)) return null
    this.camera = camera
    return camera
  }
}
