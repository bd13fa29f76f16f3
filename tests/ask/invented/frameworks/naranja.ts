import type { InventedLevel, Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const romans = ['', 'I', 'II', 'III', 'IV']
const tecnico = (number: number): InventedLevel => {
  const numeral = romans[number]
  return titled(
    `Técnico/a ${numeral}`,
    number,
    `técnico ${numeral}`,
    `tecnica ${numeral}`,
    `nivel ${numeral}`,
    `nivel ${number}`,
  )
}

const ladder = [tecnico(1), tecnico(2), tecnico(3), tecnico(4)]

/** In Spanish; levels told apart by a numeral alone, behind a title for all of them. */
export const naranja: Invention = {
  name: 'Naranja Salud',
  language: 'es',
  tracks: [
    {
      label: 'Servidores',
      ladder,
      areas: {
        'Dominio técnico': [
          'Lee registros y reproduce fallos sencillos. / Escribe pruebas para cada cambio propio.',
          'Afina consultas lentas. / Documenta los índices de cada tabla.',
          'Detecta bloqueos antes de que afecten a clínicas.',
          'Elige los motores de búsqueda de toda la red hospitalaria.',
        ],
        Comunicación: [
          'Avisa enseguida cuando se atasca.',
          '',
          'Explica decisiones incómodas a la gerencia. / Resume reuniones largas en tres frases.',
          'Representa a la casa en congresos.',
        ],
        Entrega: [
          'Divide su tarea en pasos de un día.',
          'Calcula plazos con holgura razonable.',
          'Negocia el alcance con los hospitales.',
          'Coordina lanzamientos entre varias provincias.',
        ],
        Operación: [
          'Sigue la guía durante una avería.',
          'Hace guardias por turnos. / Restaura copias de seguridad.',
          'Dirige la respuesta a caídas graves.',
          'Ensaya catástrofes con los proveedores.',
        ],
      },
    },
    {
      label: 'Móvil',
      ladder,
      areas: {
        'Dominio técnico': [
          'Maqueta pantallas según el diseño.',
          'Reduce el consumo de batería.',
          'Introduce animaciones fluidas en teléfonos antiguos.',
          '',
        ],
        Comunicación: [
          'Pregunta dudas a quien diseña.',
          'Enseña prototipos a pacientes.',
          'Traduce quejas de usuarios en propuestas.',
          'Escribe artículos para revistas del gremio.',
        ],
        Accesibilidad: [
          'Prueba cada pantalla con lector de voz.',
          'Corrige contrastes insuficientes.',
          'Forma al equipo en lectura fácil.',
          'Asesora a asociaciones de personas ciegas.',
        ],
      },
    },
  ],
}
