/**
 * Resource types by category. Source: the documentation of hashicorp/aws 5.100.0 (checked against its schema),
 * hashicorp/google, azurerm, azuread, kubernetes, helm, cloudflare and vault, collected in November 2026.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

export const CATEGORIES = {
  database: words(`
    aws_athena_database aws_cloudsearch_domain aws_cognito_user_pool aws_dax_cluster aws_db_cluster_snapshot
    aws_db_instance aws_db_instance_automated_backups_replication aws_db_snapshot aws_docdb_cluster
    aws_docdb_cluster_instance aws_docdb_cluster_snapshot aws_docdb_global_cluster aws_docdbelastic_cluster
    aws_dsql_cluster aws_dynamodb_global_table aws_dynamodb_table aws_dynamodb_table_replica
    aws_elasticsearch_domain aws_finspace_kx_database aws_glue_catalog_database aws_glue_catalog_table
    aws_keyspaces_keyspace aws_keyspaces_table aws_lightsail_database aws_memorydb_cluster
    aws_memorydb_multi_region_cluster aws_memorydb_snapshot aws_neptune_cluster aws_neptune_cluster_instance
    aws_neptune_cluster_snapshot aws_neptune_global_cluster aws_neptunegraph_graph aws_opensearch_domain
    aws_opensearchserverless_collection aws_qldb_ledger aws_rds_cluster aws_rds_cluster_instance
    aws_rds_global_cluster aws_rds_shard_group aws_redshift_cluster aws_redshift_cluster_snapshot
    aws_redshiftserverless_namespace aws_redshiftserverless_workgroup aws_simpledb_domain
    aws_timestreaminfluxdb_db_instance aws_timestreamwrite_database aws_timestreamwrite_table
    azurerm_cosmosdb_account azurerm_cosmosdb_cassandra_cluster azurerm_cosmosdb_cassandra_keyspace
    azurerm_cosmosdb_cassandra_table azurerm_cosmosdb_gremlin_database azurerm_cosmosdb_gremlin_graph
    azurerm_cosmosdb_mongo_collection azurerm_cosmosdb_mongo_database azurerm_cosmosdb_postgresql_cluster
    azurerm_cosmosdb_sql_container azurerm_cosmosdb_sql_database azurerm_cosmosdb_table azurerm_data_lake_store
    azurerm_kusto_cluster azurerm_kusto_database azurerm_mariadb_database azurerm_mariadb_server
    azurerm_mssql_database azurerm_mssql_elasticpool azurerm_mssql_failover_group azurerm_mssql_managed_database
    azurerm_mssql_managed_instance azurerm_mssql_server azurerm_mysql_database azurerm_mysql_flexible_database
    azurerm_mysql_flexible_server azurerm_mysql_server azurerm_postgresql_database
    azurerm_postgresql_flexible_server azurerm_postgresql_flexible_server_database azurerm_postgresql_server
    azurerm_redis_cache azurerm_redis_enterprise_cluster azurerm_redis_enterprise_database azurerm_search_service
    azurerm_sql_database azurerm_sql_managed_instance azurerm_sql_server azurerm_synapse_spark_pool
    azurerm_synapse_sql_pool azurerm_synapse_workspace google_alloydb_backup google_alloydb_cluster
    google_alloydb_instance google_bigquery_dataset google_bigquery_table google_bigtable_instance
    google_bigtable_table google_dataproc_metastore_service google_datastore_index google_firestore_database
    google_identity_platform_tenant google_memcache_instance google_redis_cluster google_redis_instance
    google_spanner_database google_spanner_instance google_sql_database google_sql_database_instance
  `),
  cache: words(`
    aws_elasticache_cluster aws_elasticache_global_replication_group aws_elasticache_replication_group
    aws_elasticache_serverless_cache
  `),
  'object-store': words(`
    aws_backup_logically_air_gapped_vault aws_backup_vault aws_codeartifact_domain aws_codeartifact_repository
    aws_codecommit_repository aws_ecr_repository aws_ecrpublic_repository aws_glacier_vault aws_lightsail_bucket
    aws_s3_bucket aws_s3_bucket_object aws_s3_directory_bucket aws_s3_object aws_s3control_bucket
    aws_s3tables_table aws_s3tables_table_bucket azurerm_container_registry azurerm_data_protection_backup_vault
    azurerm_recovery_services_vault azurerm_storage_account azurerm_storage_blob azurerm_storage_container
    azurerm_storage_data_lake_gen2_filesystem azurerm_storage_table google_artifact_registry_repository
    google_backup_dr_backup_vault google_container_registry google_sourcerepo_repository google_storage_bucket
    google_storage_bucket_object
  `),
  'file-system-and-disk': words(`
    aws_ami aws_ebs_snapshot aws_ebs_volume aws_efs_file_system aws_fsx_backup aws_fsx_file_cache
    aws_fsx_lustre_file_system aws_fsx_ontap_file_system aws_fsx_ontap_storage_virtual_machine
    aws_fsx_ontap_volume aws_fsx_openzfs_file_system aws_fsx_openzfs_volume aws_fsx_windows_file_system
    aws_storagegateway_gateway azurerm_image azurerm_managed_disk azurerm_netapp_account azurerm_netapp_pool
    azurerm_netapp_volume azurerm_shared_image azurerm_snapshot azurerm_storage_share google_compute_disk
    google_compute_image google_compute_region_disk google_compute_snapshot google_filestore_backup
    google_filestore_instance google_netapp_storage_pool google_netapp_volume kubernetes_persistent_volume
    kubernetes_persistent_volume_claim kubernetes_persistent_volume_claim_v1 kubernetes_persistent_volume_v1
    kubernetes_stateful_set kubernetes_stateful_set_v1
  `),
  'queue-and-stream': words(`
    aws_cloudwatch_event_archive aws_cloudwatch_event_bus aws_kinesis_firehose_delivery_stream aws_kinesis_stream
    aws_kinesis_video_stream aws_mq_broker aws_msk_cluster aws_msk_serverless_cluster aws_sns_topic aws_sqs_queue
    azurerm_eventgrid_domain azurerm_eventgrid_topic azurerm_eventhub azurerm_eventhub_namespace
    azurerm_servicebus_namespace azurerm_servicebus_queue azurerm_servicebus_subscription azurerm_servicebus_topic
    azurerm_storage_queue google_cloud_tasks_queue google_pubsub_lite_topic google_pubsub_subscription
    google_pubsub_topic
  `),
  'logs-and-audit': words(`
    aws_cloudtrail aws_cloudtrail_event_data_store aws_cloudwatch_log_group aws_prometheus_workspace
    azurerm_application_insights azurerm_log_analytics_workspace azurerm_monitor_diagnostic_setting
    google_logging_folder_sink google_logging_organization_sink google_logging_project_bucket_config
    google_logging_project_sink
  `),
  'kms-key': words(`
    aws_cloudhsm_v2_cluster aws_kms_external_key aws_kms_key aws_kms_replica_external_key aws_kms_replica_key
    aws_paymentcryptography_key azurerm_disk_encryption_set azurerm_key_vault azurerm_key_vault_key
    azurerm_key_vault_managed_hardware_security_module google_kms_crypto_key google_kms_crypto_key_version
    google_kms_key_ring
  `),
  secret: words(`
    aws_acm_certificate aws_acmpca_certificate_authority aws_iam_access_key aws_key_pair aws_secretsmanager_secret
    aws_secretsmanager_secret_version aws_ssm_parameter azurerm_app_configuration azurerm_key_vault_certificate
    azurerm_key_vault_secret google_privateca_certificate_authority google_secret_manager_secret
    google_secret_manager_secret_version google_service_account_key kubernetes_secret kubernetes_secret_v1
    random_password tls_private_key vault_generic_secret vault_kv_secret_v2
  `),
  dns: words(`
    aws_route53_delegation_set aws_route53_record aws_route53_zone aws_route53_zone_association
    aws_route53domains_registered_domain aws_service_discovery_private_dns_namespace
    aws_service_discovery_public_dns_namespace azurerm_dns_a_record azurerm_dns_cname_record azurerm_dns_mx_record
    azurerm_dns_txt_record azurerm_dns_zone azurerm_private_dns_a_record azurerm_private_dns_zone
    cloudflare_dns_record cloudflare_record cloudflare_zone google_dns_managed_zone google_dns_record_set
  `),
  iam: words(`
    aws_ecr_repository_policy aws_eks_access_entry aws_eks_access_policy_association
    aws_iam_account_password_policy aws_iam_group aws_iam_group_membership aws_iam_group_policy
    aws_iam_group_policy_attachment aws_iam_instance_profile aws_iam_openid_connect_provider aws_iam_policy
    aws_iam_policy_attachment aws_iam_role aws_iam_role_policy aws_iam_role_policy_attachment
    aws_iam_saml_provider aws_iam_user aws_iam_user_policy aws_iam_user_policy_attachment aws_kms_grant
    aws_kms_key_policy aws_lakeformation_permissions aws_lambda_permission aws_organizations_policy
    aws_organizations_policy_attachment aws_ram_resource_share aws_s3_bucket_policy
    aws_secretsmanager_secret_policy aws_sns_topic_policy aws_sqs_queue_policy aws_ssoadmin_account_assignment
    aws_ssoadmin_permission_set aws_ssoadmin_permission_set_inline_policy azuread_app_role_assignment
    azuread_application azuread_conditional_access_policy azuread_directory_role_assignment azuread_group
    azuread_group_member azuread_service_principal azurerm_key_vault_access_policy
    azurerm_management_group_policy_assignment azurerm_management_lock azurerm_policy_assignment
    azurerm_role_assignment azurerm_role_definition azurerm_subscription_policy_assignment
    azurerm_user_assigned_identity google_bigquery_dataset_iam_member google_cloud_run_service_iam_member
    google_cloud_run_v2_service_iam_member google_cloudfunctions_function_iam_member google_folder_iam_binding
    google_folder_iam_member google_folder_iam_policy google_iam_workload_identity_pool
    google_iam_workload_identity_pool_provider google_kms_crypto_key_iam_member google_org_policy_policy
    google_organization_iam_binding google_organization_iam_custom_role google_organization_iam_member
    google_organization_iam_policy google_organization_policy google_project_iam_binding
    google_project_iam_custom_role google_project_iam_member google_project_iam_policy google_service_account
    google_service_account_iam_binding google_service_account_iam_member google_service_account_iam_policy
    google_storage_bucket_iam_binding google_storage_bucket_iam_member google_storage_bucket_iam_policy
    kubernetes_cluster_role kubernetes_cluster_role_binding kubernetes_cluster_role_binding_v1
    kubernetes_cluster_role_v1 kubernetes_role kubernetes_role_binding kubernetes_role_binding_v1
    kubernetes_role_v1 kubernetes_service_account kubernetes_service_account_v1
  `),
  'network-core': words(`
    aws_customer_gateway aws_db_subnet_group aws_default_network_acl aws_default_route_table aws_default_subnet
    aws_default_vpc aws_dx_connection aws_dx_gateway aws_dx_gateway_association aws_dx_private_virtual_interface
    aws_ec2_transit_gateway aws_ec2_transit_gateway_route aws_ec2_transit_gateway_vpc_attachment
    aws_egress_only_internet_gateway aws_eip aws_eip_association aws_elasticache_subnet_group aws_internet_gateway
    aws_main_route_table_association aws_nat_gateway aws_network_acl aws_network_acl_rule
    aws_networkfirewall_firewall aws_route aws_route_table aws_route_table_association aws_subnet aws_vpc
    aws_vpc_dhcp_options aws_vpc_endpoint aws_vpc_ipam_pool aws_vpc_peering_connection aws_vpn_connection
    aws_vpn_gateway azurerm_bastion_host azurerm_express_route_circuit azurerm_express_route_gateway
    azurerm_firewall azurerm_firewall_policy azurerm_nat_gateway azurerm_network_interface
    azurerm_private_endpoint azurerm_public_ip azurerm_route azurerm_route_table azurerm_subnet
    azurerm_virtual_hub azurerm_virtual_network azurerm_virtual_network_gateway
    azurerm_virtual_network_gateway_connection azurerm_virtual_network_peering azurerm_virtual_wan
    google_compute_address google_compute_global_address google_compute_ha_vpn_gateway
    google_compute_interconnect_attachment google_compute_network google_compute_network_peering
    google_compute_route google_compute_router google_compute_router_nat google_compute_shared_vpc_host_project
    google_compute_subnetwork google_compute_vpn_gateway google_compute_vpn_tunnel
    google_service_networking_connection
  `),
  'edge-and-lb': words(`
    aws_alb aws_alb_listener aws_alb_target_group aws_api_gateway_domain_name aws_api_gateway_rest_api
    aws_api_gateway_stage aws_apigatewayv2_api aws_apigatewayv2_domain_name aws_apigatewayv2_stage
    aws_appsync_graphql_api aws_cloudfront_distribution aws_elb aws_globalaccelerator_accelerator aws_lb
    aws_lb_listener aws_lb_listener_rule aws_lb_target_group aws_lb_target_group_attachment aws_waf_web_acl
    aws_wafv2_web_acl aws_wafv2_web_acl_association azurerm_api_management azurerm_application_gateway
    azurerm_cdn_endpoint azurerm_cdn_frontdoor_endpoint azurerm_cdn_frontdoor_profile azurerm_cdn_profile
    azurerm_frontdoor azurerm_lb azurerm_lb_rule azurerm_traffic_manager_profile
    azurerm_web_application_firewall_policy google_api_gateway_gateway google_compute_backend_service
    google_compute_forwarding_rule google_compute_global_forwarding_rule google_compute_managed_ssl_certificate
    google_compute_region_backend_service google_compute_security_policy google_compute_target_https_proxy
    google_compute_url_map kubernetes_ingress kubernetes_ingress_v1 kubernetes_service kubernetes_service_v1
  `),
  firewall: words(`
    aws_default_network_acl aws_default_security_group aws_network_acl aws_network_acl_rule
    aws_networkfirewall_rule_group aws_security_group aws_security_group_rule aws_vpc_security_group_egress_rule
    aws_vpc_security_group_ingress_rule azurerm_firewall_network_rule_collection
    azurerm_firewall_policy_rule_collection_group azurerm_mssql_firewall_rule azurerm_mysql_firewall_rule
    azurerm_mysql_flexible_server_firewall_rule azurerm_network_security_group azurerm_network_security_rule
    azurerm_postgresql_firewall_rule azurerm_postgresql_flexible_server_firewall_rule azurerm_redis_firewall_rule
    azurerm_sql_firewall_rule azurerm_subnet_network_security_group_association google_compute_firewall
    google_compute_firewall_policy_rule google_compute_network_firewall_policy_rule kubernetes_network_policy
    kubernetes_network_policy_v1
  `),
  'compute-cluster': words(`
    aws_apprunner_service aws_autoscaling_group aws_batch_compute_environment aws_ecs_cluster aws_ecs_service
    aws_ecs_task_definition aws_eks_addon aws_eks_cluster aws_eks_fargate_profile aws_eks_node_group
    aws_elastic_beanstalk_environment aws_emr_cluster aws_instance aws_lambda_function aws_launch_configuration
    aws_launch_template aws_lightsail_instance aws_sagemaker_endpoint aws_spot_fleet_request
    azurerm_app_service_plan azurerm_batch_pool azurerm_container_app azurerm_container_group
    azurerm_databricks_workspace azurerm_hdinsight_kafka_cluster azurerm_kubernetes_cluster
    azurerm_kubernetes_cluster_node_pool azurerm_linux_function_app azurerm_linux_virtual_machine
    azurerm_linux_virtual_machine_scale_set azurerm_linux_web_app azurerm_service_plan azurerm_virtual_machine
    azurerm_virtual_machine_scale_set azurerm_windows_virtual_machine azurerm_windows_virtual_machine_scale_set
    azurerm_windows_web_app google_app_engine_application google_cloud_run_service google_cloud_run_v2_service
    google_cloudfunctions2_function google_cloudfunctions_function google_composer_environment
    google_compute_instance google_compute_instance_group_manager google_compute_instance_template
    google_compute_region_instance_group_manager google_container_cluster google_container_node_pool
    google_dataproc_cluster helm_release kubernetes_cron_job kubernetes_cron_job_v1 kubernetes_daemon_set_v1
    kubernetes_daemonset kubernetes_deployment kubernetes_deployment_v1 kubernetes_horizontal_pod_autoscaler
    kubernetes_manifest kubernetes_pod_disruption_budget
  `),
  'container-of-many': words(`
    aws_account_region aws_cloudformation_stack aws_cloudformation_stack_set aws_organizations_account
    aws_organizations_organization aws_organizations_organizational_unit aws_servicecatalog_provisioned_product
    azurerm_management_group azurerm_resource_group azurerm_resource_group_template_deployment
    azurerm_subscription google_folder google_project google_project_service kubernetes_namespace
    kubernetes_namespace_v1
  `),
} as const satisfies Record<string, readonly string[]>;

/*
 * The lists below are PlanSeal's own judgement (docs/risk.md#resource-types).
 */

/** In a category of data, but themselves without any: instances of clusters, single objects, catalogue entries. */
export const NOT_DATA = words(`
  aws_rds_cluster_instance aws_docdb_cluster_instance aws_neptune_cluster_instance google_alloydb_instance
  aws_dax_cluster aws_redshiftserverless_workgroup azurerm_mssql_elasticpool aws_s3_object aws_s3_bucket_object
  google_storage_bucket_object azurerm_storage_blob aws_glue_catalog_table aws_glue_catalog_database
  aws_athena_database google_datastore_index google_project_service azurerm_synapse_spark_pool
  azurerm_resource_group_template_deployment azurerm_disk_encryption_set
`);

/** Streams that keep what was written to them. */
export const ALSO_DATA = words(`
  aws_kinesis_stream aws_msk_cluster azurerm_eventhub_namespace google_pubsub_topic
`);

/** Being replaced or removed is everyday life for these. Globs. */
export const BENIGN = words(`
  null_resource terraform_data random_* time_* local_file local_sensitive_file archive_file aws_ecs_task_definition
  aws_lambda_permission aws_lambda_layer_version aws_api_gateway_deployment *_target_group_attachment
  aws_iam_*_policy_attachment aws_iam_policy_attachment aws_route_table_association aws_launch_configuration
  google_compute_instance_template kubernetes_job kubernetes_job_v1 aws_cloudwatch_metric_alarm
  aws_sns_topic_subscription aws_s3_object aws_s3_bucket_object google_storage_bucket_object azurerm_storage_blob
  *_dashboard
`);

/** Deleting these only takes them out of the state. */
export const RELEASED = words(`
  aws_default_vpc aws_default_subnet aws_default_security_group aws_default_network_acl aws_default_route_table
  google_project_service
`);

/** Networks and DNS zones: everything else hangs on them. */
export const CORE = words(`
  aws_vpc azurerm_virtual_network google_compute_network aws_ec2_transit_gateway aws_dx_connection aws_dx_gateway
  aws_route53_zone google_dns_managed_zone azurerm_dns_zone azurerm_private_dns_zone cloudflare_zone
`);

/** Deleting one deletes what is inside, known to the state or not. */
export const CONTAINERS = words(`
  azurerm_resource_group kubernetes_namespace kubernetes_namespace_v1 google_project google_folder
  aws_organizations_account aws_cloudformation_stack
`);
