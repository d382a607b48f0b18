import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { CountiesService } from './counties.service.js';
import { CountyRow, countyRow } from './county-row.js';

@ApiTags('counties')
@Controller('counties')
export class CountiesController {
  constructor(private readonly counties: CountiesService) {}

  @Get()
  @ApiOperation({ summary: 'The province and its counties, with the practice county' })
  @ApiOkResponse({ standardSchema: z.array(CountyRow) })
  async list(): Promise<CountyRow[]> {
    return (await this.counties.all()).map(countyRow);
  }
}
