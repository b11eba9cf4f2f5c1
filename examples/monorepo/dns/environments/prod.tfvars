zone = "prod.example.com"
