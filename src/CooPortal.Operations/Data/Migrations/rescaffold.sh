#!/usr/bin/env bash
# Before the first release there is one migration, Initial: made anew after every change of the model.
set -euo pipefail
cd "$(dirname "$0")/../.."
rm -f Data/Migrations/*_Initial.cs Data/Migrations/*_Initial.Designer.cs Data/Migrations/CooPortalDbContextModelSnapshot.cs
cd ../ && dotnet tool restore >/dev/null
cd CooPortal.Operations && dotnet ef migrations add Initial --output-dir Data/Migrations
