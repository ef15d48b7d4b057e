import { fold } from '../../core/search.ts'
import type { Role } from './types.ts'

/** A column's name as it is compared: `Fecha de inicio` and `fecha_de_inicio` are the same. */
export const plainName = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')

// The columns of ACLED's export (its codebook, "ACLED columns") and of the UCDP GED (its codebook, "variables").
export const acledColumns: Readonly<Partial<Record<Role, string>>> = {
  title: 'sub_event_type',
  start: 'event_date',
  lat: 'latitude',
  lon: 'longitude',
  kind: 'event_type',
  datePrecision: 'time_precision',
  placePrecision: 'geo_precision',
  place: 'location',
  notes: 'notes',
  source: 'source',
}
export const ucdpColumns: Readonly<Partial<Record<Role, string>>> = {
  title: 'dyad_name',
  start: 'date_start',
  end: 'date_end',
  lat: 'latitude',
  lon: 'longitude',
  kind: 'type_of_violence',
  datePrecision: 'date_prec',
  placePrecision: 'where_prec',
  place: 'where_coordinates',
  notes: 'source_headline',
  source: 'source_article',
}
/** The columns that Frontera writes; see io/data-rows.ts. */
export const fronteraColumns: Readonly<Partial<Record<Role, string>>> = {
  title: 'title',
  start: 'start_edtf',
  end: 'end_edtf',
  lat: 'latitude',
  lon: 'longitude',
  kind: 'kind',
  placePrecision: 'precision',
  radius: 'radius_m',
  place: 'place',
  notes: 'notes',
  source: 'source',
  url: 'url',
}

/** Names that columns have in tables of anybody's, English and Spanish, the likeliest first. */
export const plainColumns: Readonly<Record<Role, readonly string[]>> = {
  title: [
    'title',
    'titulo',
    'headline',
    'titular',
    'event',
    'evento',
    'suceso',
    'hecho',
    'name',
    'nombre',
    'asunto',
  ],
  start: [
    ...[
      'start',
      'start_date',
      'date_start',
      'inicio',
      'fecha_inicio',
      'fecha_de_inicio',
      'fecha_inicial',
      'desde',
    ],
    ...[
      'date',
      'fecha',
      'event_date',
      'date_of_event',
      'fecha_evento',
      'fecha_del_evento',
      'fecha_del_hecho',
    ],
    ...[
      'fecha_hecho',
      'fecha_suceso',
      'when',
      'cuando',
      'day',
      'dia',
      'datetime',
      'fecha_hora',
      'year',
      'ano',
      'anio',
    ],
  ],
  end: [
    ...[
      'end',
      'end_date',
      'date_end',
      'fin',
      'fecha_fin',
      'fecha_de_fin',
      'fecha_final',
      'fecha_termino',
      'hasta',
    ],
    ...['until', 'to', 'final'],
  ],
  lat: ['latitude', 'lat', 'latitud', 'lat_dd', 'y', 'coord_y', 'coordenada_y'],
  lon: ['longitude', 'lon', 'lng', 'long', 'longitud', 'lon_dd', 'x', 'coord_x', 'coordenada_x'],
  kind: [
    ...['kind', 'event_type', 'type', 'tipo', 'tipo_de_evento', 'tipo_evento', 'tipo_de_hecho', 'tipo_hecho'],
    ...['category', 'categoria', 'class', 'clase'],
  ],
  datePrecision: [
    'date_precision',
    'precision_fecha',
    'precision_de_fecha',
    'precision_de_la_fecha',
    'time_precision',
  ],
  placePrecision: [
    ...[
      'place_precision',
      'precision',
      'precision_lugar',
      'precision_del_lugar',
      'precision_de_lugar',
      'geo_precision',
    ],
  ],
  radius: ['radius_m', 'radius', 'radio_m', 'radio'],
  place: [
    ...[
      'place',
      'lugar',
      'location',
      'ubicacion',
      'place_name',
      'nombre_del_lugar',
      'town',
      'city',
      'ciudad',
      'sitio',
    ],
    ...[
      'localidad',
      'municipality',
      'municipio',
      'mpio',
      'admin2',
      'department',
      'departamento',
      'estado',
      'state',
    ],
  ],
  notes: [
    ...[
      'notes',
      'notas',
      'description',
      'descripcion',
      'summary',
      'resumen',
      'text',
      'texto',
      'details',
      'detalle',
    ],
    ...['detalles', 'observaciones', 'observacion', 'comments', 'comentarios', 'relato', 'note', 'nota'],
    ...['comment', 'comentario'],
  ],
  source: ['source', 'fuente', 'sources', 'fuentes', 'outlet', 'medio', 'publisher'],
  url: ['url', 'link', 'enlace', 'source_url', 'url_fuente', 'enlace_fuente', 'web', 'vinculo'],
}
