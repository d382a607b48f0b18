import { addWorkingDays, CalendarDate, STATE_COUNCIL_CALENDAR, workingDaysAfter } from '@jifen/policies';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Days, WorkingDays } from './calendar-contract.js';
import { ProblemError } from '../problems/problem-error.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  @Get('working-days')
  @ApiOperation({ summary: '工作日推算 / The working days after a day, by the State Council’s calendar' })
  @ApiOkResponse({ standardSchema: WorkingDays })
  workingDays(
    @Query('from', { schema: CalendarDate }) from: string,
    @Query('days', { schema: Days }) days: number,
  ): WorkingDays {
    const last = addWorkingDays(from, days);
    const counted = last.value && workingDaysAfter(from, last.value.date);
    if (!last.value || !counted?.value) {
      const findings = [...last.findings, ...(counted?.findings ?? [])];
      throw new ProblemError('CALENDAR-NOT-PUBLISHED', { detail: findings[0]?.message, findings });
    }
    return {
      from,
      last: last.value.date,
      days: counted.value.map(({ date, weekday, kind, festival }) => ({ date, weekday, kind, festival })),
      calendarVersion: STATE_COUNCIL_CALENDAR.version,
    };
  }
}
