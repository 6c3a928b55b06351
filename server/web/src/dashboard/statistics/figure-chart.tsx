import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use as withParts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import { useAppearance } from '../appearance'
import { token } from '../theme'

withParts([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export interface Series {
  readonly name: string
  /** A colour of tokens.css. */
  readonly color: string
  readonly values: readonly (number | null)[]
}

interface Props {
  /** What a screen reader says in place of the picture; the figures stand in the table. */
  label: string
  unit: string
  names: readonly string[]
  series: readonly Series[]
}

/** Bars side by side in the colours of the page, light or dark. The library comes only with the first chart. */
export default function FigureChart({ label, unit, names, series }: Props): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const { dark } = useAppearance()
  useEffect(() => {
    if (box.current === null) return
    const chart = init(box.current, null, { renderer: 'svg' })
    // Widths are measured with it, so it has to be the real one.
    const { fontFamily } = getComputedStyle(box.current)
    const text = { color: token('--ink-soft'), fontFamily, fontSize: 13 }
    chart.setOption({
      animation: false,
      textStyle: text,
      color: series.map(({ color }) => token(color)),
      legend: {
        top: 0,
        left: 0,
        itemWidth: 14,
        itemHeight: 14,
        textStyle: { ...text, color: token('--ink') },
      },
      grid: { top: 52, left: 8, right: 8, bottom: 8, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        backgroundColor: token('--card'),
        borderColor: token('--line'),
        textStyle: { ...text, color: token('--ink') },
      },
      xAxis: {
        type: 'category',
        data: [...names],
        axisLabel: { ...text, overflow: 'truncate', hideOverlap: true },
        axisLine: { lineStyle: { color: token('--line') } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        name: unit,
        nameTextStyle: { ...text, align: 'left' },
        minInterval: 1,
        axisLabel: text,
        splitLine: { lineStyle: { color: token('--line') } },
      },
      series: series.map(({ name, values }) => ({
        type: 'bar',
        name,
        data: [...values],
        barMaxWidth: 26,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
      })),
    })
    const watch = new ResizeObserver(() => chart.resize())
    watch.observe(box.current)
    return () => {
      watch.disconnect()
      chart.dispose()
    }
  }, [names, series, unit, dark])
  return <div ref={box} className="figure-chart" role="img" aria-label={label} />
}
