#!/usr/bin/env bash
# Before the first release there is one migration, Initial: made anew after every change of the model, under one name, so that branches meet in it.
set -euo pipefail
id=20261121000000_Initial
cd "$(dirname "$0")/../.."
rm -f Data/Migrations/*_Initial.cs Data/Migrations/*_Initial.Designer.cs Data/Migrations/CooPortalDbContextModelSnapshot.cs
cd ../ && dotnet tool restore >/dev/null
cd CooPortal.Operations && dotnet ef migrations add Initial --output-dir Data/Migrations
made=$(basename Data/Migrations/*_Initial.Designer.cs .Designer.cs)
sed -i "s/$made/$id/" "Data/Migrations/$made.Designer.cs"
mv "Data/Migrations/$made.cs" "Data/Migrations/$id.cs"
mv "Data/Migrations/$made.Designer.cs" "Data/Migrations/$id.Designer.cs"
