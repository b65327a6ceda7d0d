@echo off
rem Runs install.ps1, which needs no administrator.
powershell -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1" %*
pause
