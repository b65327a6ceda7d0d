# Installs the 打印控件 for the present user: program, settings, shortcuts, autostart. Every question has a default.
param([switch]$Yes)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path

function Ask($question, $default) {
  if ($Yes) { return $default }
  $answer = Read-Host "$question [$default]"
  if ($answer) { $answer } else { $default }
}

Write-Host '打印控件安装'
$portal = (Get-Content -Raw "$here\program\appsettings.json" | ConvertFrom-Json).TrustedPortals -join ', '
Write-Host "门户：$portal"
$folder = Ask '安装文件夹' "$env:LOCALAPPDATA\Programs\CooPortalPrintAgent"
$printer = Ask '打印机地址（ipp://… 或 ipps://…，没有时留空）' ''
$desktop = Ask '创建桌面快捷方式 (y/n)' 'y'
$menu = Ask '创建开始菜单快捷方式 (y/n)' 'y'
$autostart = Ask '开机自动启动 (y/n)' 'y'

Get-Process CooPortal.PrintAgent -ErrorAction SilentlyContinue | Where-Object { $_.Path -like "$folder\*" } | Stop-Process
New-Item -ItemType Directory -Force $folder | Out-Null
Copy-Item -Recurse -Force "$here\program\*" $folder
Copy-Item -Force "$here\tray.ps1" $folder

$data = "$env:LOCALAPPDATA\CooPortal\PrintAgent"
New-Item -ItemType Directory -Force $data | Out-Null
if ($printer -and -not (Test-Path "$data\settings.json")) {
  @{ Printer = $printer } | ConvertTo-Json | Set-Content -Encoding UTF8 "$data\settings.json"
}

function Shortcut($path) {
  $link = (New-Object -ComObject WScript.Shell).CreateShortcut($path)
  $link.TargetPath = 'powershell.exe'
  $link.Arguments = "-NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File `"$folder\tray.ps1`""
  $link.WorkingDirectory = $folder
  $link.IconLocation = "$env:SystemRoot\System32\imageres.dll,46"
  $link.Save()
}
if ($desktop -eq 'y') { Shortcut "$([Environment]::GetFolderPath('Desktop'))\打印控件.lnk" }
if ($menu -eq 'y') { Shortcut "$([Environment]::GetFolderPath('Programs'))\打印控件.lnk" }
if ($autostart -eq 'y') { Shortcut "$([Environment]::GetFolderPath('Startup'))\打印控件.lnk" }

Start-Process powershell.exe -WindowStyle Hidden -ArgumentList "-NoProfile -ExecutionPolicy Bypass -WindowStyle Hidden -File `"$folder\tray.ps1`""
Write-Host "已安装到 $folder。屏幕右下角出现打印控件标记即为安装成功。"
Write-Host '请回到门户刷新页面或重新登录，点击“配对打印控件”。'
