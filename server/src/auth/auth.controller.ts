import { Body, Controller, Get, HttpCode, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Request, type Response } from 'express';
import { z } from 'zod';
import { AppConfig } from '../config/app-config.js';
import { BodyLimit } from '../http/body-options.js';
import { ProblemError } from '../problems/problem-error.js';
import { AuthService } from './auth.service.js';
import { CurrentUser } from './current-user.js';
import { Language } from './language.js';
import { Me, me } from './me.js';
import { LONGEST_PASSWORD } from './password.js';
import { Public } from './public.js';
import { cookieOptions, requestToken, requireOwnHeader, SESSION_COOKIE } from './request-token.js';
import { SessionService } from './session.service.js';
import { type SignedInUser, whoMakes } from './signed-in-user.js';

const password = z.string().min(1).max(LONGEST_PASSWORD);
const Credentials = z.strictObject({ username: z.string().min(1).max(64), password }).meta({ id: 'Credentials' });
type Credentials = z.infer<typeof Credentials>;

const PasswordChange = z
  .strictObject({ currentPassword: password, newPassword: password })
  .meta({ id: 'PasswordChange' });
type PasswordChange = z.infer<typeof PasswordChange>;

const Preferences = z.strictObject({ language: Language }).meta({ id: 'Preferences' });
type Preferences = z.infer<typeof Preferences>;

const SignedInAnswer = z.object({ user: Me, token: z.string() }).meta({ id: 'SignedIn' });
type SignedInAnswer = z.infer<typeof SignedInAnswer>;

/** Largest body of these routes, in bytes. They are open to everyone. */
const SMALL = 16 * 1024;

@ApiTags('auth')
@Controller('auth')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly sessions: SessionService,
    private readonly config: AppConfig,
  ) {}

  @Post('login')
  @Public()
  @HttpCode(200)
  @BodyLimit(SMALL)
  @ApiOperation({ summary: 'Sign in: sets the session cookie, and returns a token for scripts' })
  @ApiOkResponse({ standardSchema: SignedInAnswer })
  async login(
    @Body({ schema: Credentials }) credentials: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedInAnswer> {
    const address = request.ip ?? '';
    const { user, token } = await this.auth.login(credentials.username, credentials.password, address);
    response.cookie(SESSION_COOKIE, token, cookieOptions(this.config));
    return { user: me(user), token };
  }

  @Post('logout')
  @Public()
  @HttpCode(204)
  @BodyLimit(SMALL)
  @ApiOperation({ summary: 'Sign out; also when the session has ended already' })
  @ApiNoContentResponse()
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const carried = requestToken(request);
    if (carried) {
      requireOwnHeader(request, carried.by);
      await this.sessions.end(carried.token);
    }
    response.clearCookie(SESSION_COOKIE, { ...cookieOptions(this.config), maxAge: undefined });
  }

  @Get('me')
  @ApiOperation({ summary: 'The signed-in user' })
  @ApiOkResponse({ standardSchema: Me })
  me(@CurrentUser() user: SignedInUser): Me {
    return me(user);
  }

  @Put('preferences')
  @ApiOperation({ summary: 'Set the language of the screen' })
  @ApiOkResponse({ standardSchema: Me })
  async preferences(
    @CurrentUser() user: SignedInUser,
    @Body({ schema: Preferences }) { language }: Preferences,
  ): Promise<Me> {
    return me(await this.auth.setLanguage(user, language));
  }

  @Put('password')
  @HttpCode(204)
  @BodyLimit(SMALL)
  @ApiOperation({ summary: 'Change the own password; ends the other sessions' })
  @ApiNoContentResponse()
  async password(@Body({ schema: PasswordChange }) change: PasswordChange, @Req() request: Request): Promise<void> {
    const who = whoMakes(request);
    if (!who) throw new ProblemError('AUTH-REQUIRED');
    await this.auth.changePassword(who, change.currentPassword, change.newPassword, request.ip ?? '');
  }
}
