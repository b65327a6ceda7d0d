# Runs the 打印控件 and shows its mark in the notification area.
Add-Type -AssemblyName System.Windows.Forms
Add-Type -AssemblyName System.Drawing
$folder = Split-Path -Parent $MyInvocation.MyCommand.Path
$status = 'http://127.0.0.1:17080/'
$mutex = New-Object System.Threading.Mutex($false, 'CooPortalPrintAgentTray')
if (-not $mutex.WaitOne(0)) { Start-Process $status; exit }

$agent = Start-Process "$folder\CooPortal.PrintAgent.exe" -WorkingDirectory $folder -WindowStyle Hidden -PassThru
$icon = New-Object System.Windows.Forms.NotifyIcon
$icon.Icon = [System.Drawing.Icon]::ExtractAssociatedIcon("$folder\CooPortal.PrintAgent.exe")
$icon.Text = '打印控件'
$icon.Visible = $true
$menu = New-Object System.Windows.Forms.ContextMenuStrip
$null = $menu.Items.Add('运行状态', $null, { Start-Process $status })
$null = $menu.Items.Add('退出', $null, { [System.Windows.Forms.Application]::Exit() })
$icon.ContextMenuStrip = $menu
$icon.add_DoubleClick({ Start-Process $status })
[System.Windows.Forms.Application]::Run()
$icon.Visible = $false
if (-not $agent.HasExited) { $agent.Kill() }
